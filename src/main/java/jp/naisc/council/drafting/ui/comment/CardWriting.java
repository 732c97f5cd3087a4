package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.naisc.council.drafting.comment.CommentDrafts.Place;
import jp.naisc.council.drafting.comment.CommentDrafts.Unsent;
import jp.naisc.council.drafting.comment.CommentThread;
import jp.naisc.council.drafting.comment.Remark;
import jp.naisc.council.identity.Actor;

/** Where somebody writes in a card: a reply, other words for what he said, or who is to see to the thread. One at a time. */
final class CardWriting extends Div {
    private final CommentServices services;
    private final CommentActs acts;
    private final CommentWords words;
    private final Supplier<CommentThread> thread;
    private final Runnable ended;

    /** @param ended what was written is sent, or given up */
    CardWriting(
            CommentServices services,
            CommentActs acts,
            CommentWords words,
            Supplier<CommentThread> thread,
            Runnable ended) {
        this.services = services;
        this.acts = acts;
        this.words = words;
        this.thread = thread;
        this.ended = ended;
    }

    /** A reply that was begun and not sent. */
    Optional<Unsent> replyBegun() {
        var place = Place.replyTo(thread.get().id());
        return acts.wasBegun(place)
                ? services.unsent().find(acts.by(), acts.draft(), acts.language(), place)
                : Optional.empty();
    }

    private List<Actor> readers() {
        return services.readers().readers(acts.by(), thread.get());
    }

    void reply(Optional<Unsent> begun) {
        var place = Place.replyTo(thread.get().id());
        write(
                new RemarkBox(
                                acts.place(place),
                                words.say("drafting.comment.reply.write"),
                                words.say("drafting.comment.reply.send"),
                                this::readers,
                                typed -> keep(place, typed),
                                body -> acts.reply(thread.get().id(), body),
                                this::stop)
                        .beside(readsAlong()),
                begun.map(Unsent::body).orElse(""),
                begun.isEmpty());
    }

    void reword(Remark remark) {
        var place = Place.rewording(remark.id());
        var begun = services.unsent().find(acts.by(), acts.draft(), acts.language(), place);
        write(
                new RemarkBox(
                                acts.place(place),
                                words.say("drafting.comment.reword.write"),
                                words.say("drafting.comment.reword.send"),
                                this::readers,
                                typed -> keep(place, typed),
                                body -> acts.reword(remark.id(), body),
                                this::stop)
                        .beside(readsAlong()),
                begun.map(Unsent::body).orElse(remark.body()),
                true);
    }

    /** A reply is read by those who read the thread; there is nothing to choose. */
    private Span readsAlong() {
        var reads = new Span(words.reads(thread.get().scope(), thread.get().caucus()));
        reads.addClassName("reads");
        return reads;
    }

    private void keep(Place place, String typed) {
        services.unsent().keep(acts.by(), acts.draft(), acts.language(), place, Unsent.of(typed));
    }

    private void write(RemarkBox box, String begun, boolean focus) {
        removeAll();
        add(box.begin(begun));
        if (focus) {
            box.focused();
        }
    }

    void assign() {
        removeAll();
        add(new AssignForm(
                readers(),
                thread.get().assignment(),
                (assignee, due) -> {
                    if (acts.assign(thread.get().id(), assignee, due)) {
                        stop();
                    }
                },
                this::stop));
    }

    private void stop() {
        removeAll();
        ended.run();
    }
}
