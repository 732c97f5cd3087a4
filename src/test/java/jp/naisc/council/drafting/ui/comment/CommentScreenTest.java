package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.Component;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.Demonstration;

/** Screens that show comments as cards. */
abstract class CommentScreenTest extends ScreenTest {

    CommentScreenTest(Demonstration demonstration) {
        super(demonstration);
    }

    /** The panel of comments at an address. */
    final CommentsPanel panelAt(String address) {
        open(address);
        return $(CommentsPanel.class).single();
    }

    static CommentCard card(Component panel, ThreadId thread) {
        return within(panel, CommentCard.class).stream()
                .filter(card -> card.thread().id().equals(thread))
                .findFirst()
                .orElseThrow();
    }
}
