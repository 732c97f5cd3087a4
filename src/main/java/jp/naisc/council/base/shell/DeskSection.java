package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;

/** What a module tells the person at the desk of the time since he last looked: a section with a heading of the third rank. */
public interface DeskSection {
    /** Empty when there is nothing to tell to this person. */
    Optional<Component> create(InterfaceLanguage language);
}
