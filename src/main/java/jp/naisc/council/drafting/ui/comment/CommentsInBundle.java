package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Brings the panel of comments into the front-end bundle: it is contributed, so no screen refers to it. */
@Component
@Uses(CommentsPanel.class)
@Uses(CommentsInPaper.class)
class CommentsInBundle implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        // nothing to do at run time
    }
}
