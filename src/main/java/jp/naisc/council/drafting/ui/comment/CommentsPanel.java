package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.policy.ui.spi.FollowsProvision;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is said about the provision one is reading. The element in the browser draws the marks in the paper, offers to comment
 * on what is selected, and tells which mark was chosen; see comments-panel.ts.
 */
@Tag("comments-panel")
@JsModule("./components/comments-panel.ts")
final class CommentsPanel extends CommentedPaper implements FollowsProvision {
    private static final int CARDS_AT_ONCE = 12;

    private final CommentWords words = CommentWords.ofScreen();
    private final Selections selections;
    private final ListHead head;
    private final Div trouble = new Div();
    private final CardList list;
    private final @Nullable NewThread newThread;
    private Optional<ProvisionId> reading = Optional.empty();
    private Optional<ThreadId> chosen = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private int most = CARDS_AT_ONCE;

    /** @param address where a thread stands beside the live text; empty where there is none that goes on */
    CommentsPanel(PolicyContext context, DraftId draft, CommentServices services, Optional<ThreadAddress> address) {
        super(new PanelThreads(context, draft, services, CommentWords.ofScreen()), services.announcements());
        selections = new Selections(services.anchors(), draft, context.language());
        var acts =
                new CommentActs(services, context.by().id(), draft, context.language(), this::trouble, this::refresh);
        addClassName("comments");
        getElement().setAttribute("ask", words.say("drafting.comment.ask"));
        getElement().setAttribute("bubble", words.say("drafting.comment.bubble"));
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var placing = new Placing(words, () -> reading, threads::named, this::askSelected, (thread, target) -> {
            boolean done = acts.replace(thread, target);
            if (done) {
                show(Held.opened(thread), true);
            }
            return done;
        });
        list = new CardList(data -> new CommentCard(
                services, acts, data, card -> placing.begin(card.thread().id())));
        head = new ListHead(words, this::redraw);
        newThread = threads.isWritable()
                ? new NewThread(services, acts, threads::named, thread -> show(Held.sent(thread), true))
                : null;
        add(head, trouble);
        if (!threads.isLive()) {
            add(new OutcomeTotals(threads, words, address));
        }
        if (newThread != null) {
            getElement().setAttribute("writable", "");
            add(newThread);
        }
        add(placing, list);
        redraw();
    }

    @Override
    public void follow(ProvisionId provision) {
        var before = heading().map(Provision::id);
        reading = Optional.of(provision);
        if (!heading().map(Provision::id).equals(before)) {
            held = held.flatMap(Held::moved);
        }
        most = CARDS_AT_ONCE;
        if (newThread != null) {
            newThread.at(new Target.Whole(provision));
        }
        redraw();
    }

    private Optional<Provision> heading() {
        return threads.heading(reading);
    }

    @Override
    void redraw() {
        var shown = head.choose(threads.all(), heading(), threads.by());
        var first = first(shown);
        var remarks = threads.remarks(first);
        var data = first.stream()
                .filter(placed -> remarks.containsKey(placed.thread().id()))
                .map(placed -> new CardData(
                        placed,
                        remarks.getOrDefault(placed.thread().id(), List.of()),
                        chosen.equals(Optional.of(placed.thread().id())),
                        threads.isWritable()))
                .toList();
        list.show(data);
        head.empty(data.isEmpty(), newThread != null);
        var ids = first.stream().map(placed -> placed.thread().id()).collect(Collectors.toSet());
        int hidden = (int) shown.stream()
                .filter(placed -> !ids.contains(placed.thread().id()))
                .count();
        head.more(hidden, () -> {
            most += CARDS_AT_ONCE;
            redraw();
        });
        sendMarks();
    }

    /** The cards that are shown, with the one that stays whatever part of the text one reads. */
    private List<PlacedThread> first(List<PlacedThread> shown) {
        var first = shown.stream().limit(most).collect(Collectors.toCollection(ArrayList::new));
        held.map(Held::thread)
                .filter(thread ->
                        first.stream().noneMatch(placed -> placed.thread().id().equals(thread)))
                .flatMap(threads::find)
                .filter(placed -> head.passes(placed, threads.by()))
                .ifPresent(placed -> first.add(0, placed));
        return first;
    }

    /** @param focus whether the person goes to the card, or stays in the text with the card beside it */
    private void show(Held wanted, boolean focus) {
        held = Optional.of(wanted);
        chosen = Optional.of(wanted.thread());
        threads.read();
        threads.find(wanted.thread()).ifPresent(placed -> head.letPass(placed, threads.by()));
        redraw();
        list.find(wanted.thread()).ifPresent(card -> {
            card.unfoldAll();
            card.show(focus);
        });
        getElement().callJsFunction("chosen", wanted.thread().toString());
    }

    /** A mark in the paper was chosen, or an address names a thread. */
    @ClientCallable
    void openThread(String id, boolean focus) {
        ThreadId.parse(id)
                .flatMap(threads::find)
                .ifPresentOrElse(
                        placed -> {
                            head.makeVisible(placed);
                            placed.outcome().provision().ifPresent(provision -> reading = Optional.of(provision));
                            show(Held.opened(placed.thread().id()), focus);
                        },
                        () -> trouble(words.say("drafting.comment.trouble.gone")));
    }

    /** Somebody wants to comment on what is selected in the paper; without a selection on the provision. */
    @ClientCallable
    private void wish(@Nullable JsonNode selection) {
        if (newThread != null) {
            selected(selection)
                    .or(() -> reading.map(Target.Whole::new))
                    .ifPresentOrElse(newThread::write, () -> newThread.write(new Target.Document()));
        }
    }

    private Optional<Target> selected(@Nullable JsonNode selection) {
        if (selection == null || Selections.isNone(selection)) {
            return Optional.empty();
        }
        var found = selections.find(selection);
        if (found.isEmpty()) {
            trouble(words.say("drafting.comment.trouble.words"));
        }
        return found;
    }

    private void askSelected(Consumer<Target> told) {
        getElement().callJsFunction("selectedWords").then(JsonNode.class, selection -> selected(selection)
                .ifPresentOrElse(told, () -> {
                    if (Selections.isNone(selection)) {
                        trouble(words.say("drafting.comment.trouble.select"));
                    }
                }));
    }

    private void trouble(String says) {
        trouble.setText(says);
        trouble.setVisible(!says.isEmpty());
    }
}
