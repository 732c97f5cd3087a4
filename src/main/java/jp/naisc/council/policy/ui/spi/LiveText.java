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

    /** Key of the reason why this person may not write; empty for those who may. */
    Optional<String> readOnlyReason();

    /** The paper to write on. */
    Component editor(LiveTextListener listener);

    /**
     * Sits down beside the text to read it: the others see that this person is here, and the listener hears, on the
     * screen's own thread, who is here and that the words were changed.
     */
    Registration read(UI screen, LiveTextListener listener);
}
