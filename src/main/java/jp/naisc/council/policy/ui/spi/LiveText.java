package jp.naisc.council.policy.ui.spi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;

/** A text that is being worked on, as one person sees it. */
public interface LiveText {
    /** As it stands now; asked again it may have moved on. */
    PolicyText text();

    /** Key of the reason why this person may not do this with it; empty where he may. Whoever has it may read it. */
    Optional<String> refusal(PaperMode mode);

    /** What everybody should know before reading on, such as parts that rest; it keeps saying what is so. */
    Component notices();

    /** What is told above the paper of the time since this person last had the text before him; asked once it was given out. */
    Component sinceLastLook(PaperMode mode);

    /** What is told above a comparison of an earlier text with this one; empty where it is not what this person has not seen. */
    Optional<Component> comparedFrom(String earlier);

    /** The paper to write on, in a mode that is not refused and not reading. */
    Component editor(PaperMode mode, LiveTextListener listener);

    /**
     * Sits down beside the text to read it: the others see that this person is here, and the listener hears, on the
     * screen's own thread, who is here and that the words were changed.
     */
    Registration read(UI screen, LiveTextListener listener);
}
