package jp.naisc.council.policy.ui.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A tab of the workspace's panel. A module contributes a bean; the workspace knows none of them by name. */
public interface PolicyPanel {
    /** Stands in the address ({@code ?tab=history}), so it never changes. */
    String key();

    /** From left to right. */
    int order();

    /** Key of the word on the tab. */
    String titleKey();

    boolean visibleIn(PolicyContext context);

    /** What the tab shows; if it is a {@link FollowsProvision} it hears where the reader is. */
    Component create(PolicyContext context);

    /** What stays on the page while another tab is open, such as marks in the paper; nothing of it is seen in the panel. */
    default Optional<Component> behind(PolicyContext context) {
        return Optional.empty();
    }
}
