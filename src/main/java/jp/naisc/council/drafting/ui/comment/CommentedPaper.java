package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Gathering;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.ThreadId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps the marks of comments in the paper beside it up to date; see commented-paper.ts. */
abstract class CommentedPaper extends HtmlContainer {
    /** Of twenty people who write at once, each screen shows what the others said twice a second. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** More than are changed between two pauses; a limit all the same. */
    private static final int MOST_TOUCHED = 200;

    final PanelThreads threads;
    private final Announcements announcements;
    private final CommentMarks marks = new CommentMarks();
    private Announcements.@Nullable Subscription subscription;

    CommentedPaper(PanelThreads threads, Announcements announcements) {
        this.threads = threads;
        this.announcements = announcements;
    }

    /** The threads were read anew; ends with {@link #sendMarks()}. */
    abstract void redraw();

    void refresh() {
        threads.read();
        redraw();
    }

    /** Before the paper stands there, marks would only be in the way: the browser asks for them. */
    final void sendMarks() {
        if (threads.isLive() && isAttached()) {
            marks.send(threads.listing(), getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        marks.forget();
        if (threads.isLive()) {
            var ui = event.getUI();
            subscription = announcements.subscribe(
                    Comments.CHANGED,
                    new Gathering(PAUSE, which -> changed(ui, which), () -> onScreen(ui, this::refresh)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        var open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
    }

    /** The browser has not got the marks yet or any more, or cannot tell where they are. */
    @ClientCallable
    void marksAnew() {
        if (threads.isLive()) {
            marks.forget();
            marks.send(threads.listing(), getElement());
        }
    }

    /** Words of these threads were changed in the text, moved, or may have come back: what became of them is said anew. */
    @ClientCallable
    private void touched(JsonNode ids) {
        if (threads.isLive()) {
            var touched = new LinkedHashSet<ThreadId>();
            ids.forEach(id -> ThreadId.parse(id.asString("")).ifPresent(touched::add));
            marks.forget(touched);
            renew(touched.stream().limit(MOST_TOUCHED).toList());
        }
    }

    private void renew(List<ThreadId> changed) {
        threads.renew(changed);
        redraw();
    }

    /** Others have said something: only that is read. */
    private void changed(UI ui, Set<String> announced) {
        var ours = announced.stream()
                .flatMap(each -> threads.announced(each).stream())
                .toList();
        if (!ours.isEmpty()) {
            onScreen(ui, () -> renew(ours));
        }
    }

    /** What is told a moment later may find the screen gone. */
    private static void onScreen(UI ui, Command work) {
        if (ui.getSession() != null && !ui.isClosing()) {
            ui.access(work);
        }
    }
}
