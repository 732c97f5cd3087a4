package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** The marks of comments in the paper while another tab than theirs is open; nothing of it is seen in the panel. */
@Tag("comments-in-paper")
@JsModule("./components/comments-in-paper.ts")
final class CommentsInPaper extends CommentedPaper {

    /** Nothing is read before the browser asks for marks: the paper comes first. */
    CommentsInPaper(PolicyContext context, DraftId draft, CommentServices services) {
        super(new PanelThreads(context, draft, services, CommentWords.ofScreen()), services.announcements());
        getElement().setAttribute("hidden", true);
    }

    @Override
    void redraw() {
        sendMarks();
    }
}
