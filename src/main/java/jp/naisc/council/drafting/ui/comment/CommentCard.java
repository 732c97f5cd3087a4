package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.naisc.council.drafting.comment.CommentDrafts.Unsent;
import jp.naisc.council.drafting.comment.CommentThread;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.Remark;
import jp.naisc.council.drafting.comment.Target;

/** One thread: who said what to whom about which words, what became of them, and what can be done now. */
final class CommentCard extends Article {
    private final CommentWords words = CommentWords.ofScreen();
    private final CommentActs acts;
    private final Consumer<CommentCard> rePlace;
    private final Div content = new Div();
    private final CardWriting writing;
    private CardData data;
    private boolean unfolded;

    /** @param rePlace the person wants to give the thread other words */
    CommentCard(CommentServices services, CommentActs acts, CardData data, Consumer<CommentCard> rePlace) {
        this.acts = acts;
        this.data = data;
        this.rePlace = rePlace;
        this.writing = new CardWriting(services, acts, words, this::thread, this::stopWriting);
        addClassName("card");
        setId("comment-" + data.placed().thread().id());
        getElement().setAttribute("tabindex", "-1");
        content.addClassName("content");
        add(content, writing);
        draw();
        if (data.writable()) {
            writing.replyBegun().ifPresent(unsent -> reply(Optional.of(unsent)));
        }
    }

    CommentThread thread() {
        return data.placed().thread();
    }

    /** Only what changed is drawn anew; what is being written in the card stays. */
    void update(CardData newer) {
        if (!newer.equals(data)) {
            data = newer;
            draw();
        }
    }

    private void draw() {
        var opening = data.remarks().getFirst();
        setClassName("on", data.chosen());
        setClassName("settled", !thread().isOpen());
        content.removeAll();
        content.add(header(opening), new OutcomeBand(data.placed(), words, acts::since));
        content.add(body(opening));
        new CardFacts(words, acts).of(thread()).forEach(content::add);
        var replies = data.remarks().subList(1, data.remarks().size());
        if (!replies.isEmpty() && (unfolded || data.chosen())) {
            content.add(replies(replies));
        }
        content.add(footer(replies));
    }

    private Header header(Remark opening) {
        var badge = acts.badge(opening.author());
        var name = new Element("b").setText(badge.name());
        var scope = new Span(words.scope(thread()));
        scope.addClassNames("tag", "scope");
        var header = new Header(badge.mark());
        header.getElement().appendChild(name);
        header.add(words.time(opening.at()), scope);
        getElement()
                .setAttribute("aria-label", words.say("drafting.comment.card", badge.name(), words.scope(thread())));
        return header;
    }

    /** Plain words; line breaks are kept by the style sheet. */
    private Div body(Remark remark) {
        var body = new Div();
        body.addClassName("remark");
        body.setText(remark.body());
        var all = new Div(body);
        remark.edited()
                .ifPresent(
                        at -> all.add(CardFacts.line("edited", words.say("drafting.comment.edited", words.date(at)))));
        return all;
    }

    private Div replies(List<Remark> replies) {
        var list = new Div();
        list.addClassName("replies");
        for (Remark reply : replies) {
            var badge = acts.badge(reply.author());
            var head = new Header(badge.mark());
            head.getElement().appendChild(new Element("b").setText(badge.name()));
            head.add(words.time(reply.at()));
            var one = new Div(head, body(reply));
            one.addClassName("reply");
            if (mayReword(reply)) {
                one.add(act("drafting.comment.reword", () -> writing.reword(reply)));
            }
            list.add(one);
        }
        return list;
    }

    private boolean mayReword(Remark remark) {
        return data.writable() && thread().isOpen() && acts.isMe(remark.author());
    }

    private Footer footer(List<Remark> replies) {
        var footer = new Footer();
        if (!replies.isEmpty()) {
            footer.add(unfold(replies));
        }
        if (!data.writable()) {
            return footer;
        }
        footer.add(act("drafting.comment.reply", () -> reply(Optional.empty())));
        if (thread().isOpen()) {
            var outcome = data.placed().outcome();
            if (outcome.kind() == Outcome.Kind.CHANGED) {
                footer.add(act("drafting.comment.confirm", () -> acts.confirm(thread().id())));
            }
            outcome.left()
                    .map(Target.Whole::new)
                    .ifPresent(left -> footer.add(act(
                            "drafting.comment.placing.provision",
                            () -> acts.replace(thread().id(), left),
                            outcome.label())));
            if (outcome.kind() == Outcome.Kind.GONE || outcome.kind() == Outcome.Kind.CHANGED) {
                footer.add(act("drafting.comment.replace", () -> rePlace.accept(this)));
            }
            footer.add(act("drafting.comment.settle", () -> acts.settle(thread().id())));
            footer.add(act("drafting.comment.assign", writing::assign));
            if (mayReword(data.remarks().getFirst())) {
                footer.add(act(
                        "drafting.comment.reword",
                        () -> writing.reword(data.remarks().getFirst())));
            }
        } else {
            footer.add(act("drafting.comment.reopen", () -> acts.reopen(thread().id())));
        }
        return footer;
    }

    private NativeButton unfold(List<Remark> replies) {
        boolean open = unfolded || data.chosen();
        var button = act("drafting.comment.replies", () -> unfold(!unfolded), replies.size());
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        if (thread().unread() > 0) {
            var news = new Span(words.say("drafting.comment.unread", thread().unread()));
            news.addClassNames("tag", "key");
            button.add(news);
        }
        return button;
    }

    private void unfold(boolean open) {
        unfolded = open;
        draw();
        if (open) {
            read();
        } else {
            readReplies();
        }
    }

    /** Whoever has the replies before him has read them. */
    void readReplies() {
        if (thread().unread() > 0) {
            read();
        }
    }

    /** Also where nothing in it was for him: it is no news any more. */
    private void read() {
        if (data.writable()) {
            acts.read(thread().id(), data.remarks().getLast().seq());
        }
    }

    /** The card that was asked for opens with everything in it. */
    void unfoldAll() {
        unfold(true);
    }

    private NativeButton act(String key, Runnable run, Object... values) {
        var button = new NativeButton(words.say(key, values), click -> run.run());
        button.addClassName("textact");
        return button;
    }

    private void reply(Optional<Unsent> begun) {
        unfolded = true;
        writing.reply(begun);
    }

    private void stopWriting() {
        draw();
        getElement().executeJs("this.focus({preventScroll: true})");
    }

    /** Brings the card into sight. */
    void show(boolean focus) {
        getElement().executeJs("""
                requestAnimationFrame(() => {
                  this.scrollIntoView({block: 'nearest'});
                  if ($0) this.focus({preventScroll: true});
                })""", focus);
    }
}
