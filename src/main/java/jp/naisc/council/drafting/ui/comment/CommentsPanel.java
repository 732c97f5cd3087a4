package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Gathering;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.Remark;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.policy.PolicyVersion;
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
final class CommentsPanel extends HtmlContainer implements FollowsProvision {
    private static final int CARDS_AT_ONCE = 12;

    /** Of twenty people who write at once, each screen shows what the others said twice a second. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** More than are changed between two pauses; a limit all the same. */
    private static final int MOST_TOUCHED = 200;

    private final CommentWords words = CommentWords.ofScreen();
    private final PolicyContext context;
    private final DraftId draft;
    private final CommentServices services;
    private final PersonId person;
    private final CommentActs acts;
    private final CommentMarks marks = new CommentMarks();
    private final ListHead head;
    private final Div trouble = new Div();
    private final Div placing = new Div();
    private final Div list = new Div();
    private final Map<ThreadId, CommentCard> cards = new LinkedHashMap<>();
    private final @Nullable NewThread newThread;
    private Comments.Listing listing;
    private Optional<ProvisionId> reading = Optional.empty();
    private Optional<ThreadId> chosen = Optional.empty();
    private int most = CARDS_AT_ONCE;
    private Announcements.@Nullable Subscription subscription;

    CommentsPanel(PolicyContext context, DraftId draft, CommentServices services) {
        this.context = context;
        this.draft = draft;
        this.services = services;
        this.person = context.by().id();
        this.acts = new CommentActs(services, person, draft, context.language(), this::trouble, this::refresh);
        addClassName("comments");
        getElement().setAttribute("ask", words.say("drafting.comment.ask"));
        getElement().setAttribute("bubble", words.say("drafting.comment.bubble"));
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        placing.addClassName("placing");
        placing.setVisible(false);
        list.addClassName("cards");
        head = new ListHead(words, this::redraw);
        listing = read();
        boolean writable = isLive() && context.cycle().isPresent();
        newThread = writable ? new NewThread(services, acts, this::named, this::show) : null;
        add(head, trouble);
        if (newThread != null) {
            getElement().setAttribute("writable", "");
            add(newThread);
        }
        add(placing, list);
        redraw();
    }

    private boolean isLive() {
        return context.version().isEmpty();
    }

    private Comments.Listing read() {
        var by = services.now(person);
        return context.version().map(version -> ofVersion(version)).orElseGet(() -> services.comments()
                .live(by, draft, context.language()));
    }

    private Comments.Listing ofVersion(PolicyVersion version) {
        return new Comments.Listing(
                0, context.text(), services.outcomes().of(services.now(person), version, context.language()));
    }

    private Optional<PolicyText> text() {
        return listing.text();
    }

    /** How what a thread would be about is called. */
    private String named(Target target) {
        return switch (target) {
            case Target.Document document -> words.say("drafting.comment.document");
            case Target.Whole(ProvisionId id) ->
                text().flatMap(text -> text.provision(id))
                        .map(provision -> provision.label().full())
                        .filter(label -> !label.isEmpty())
                        .orElseGet(() -> words.say("drafting.comment.this"));
            case Target.Words selected -> words.say("drafting.comment.selected");
        };
    }

    @Override
    public void follow(ProvisionId provision) {
        reading = Optional.of(provision);
        most = CARDS_AT_ONCE;
        if (newThread != null) {
            newThread.at(new Target.Whole(provision));
        }
        redraw();
    }

    void refresh() {
        listing = read();
        redraw();
    }

    private void redraw() {
        var heading = reading.flatMap(id -> text().flatMap(text -> text.provision(id)))
                .map(CommentsPanel::headingOf);
        var shown = head.choose(listing.threads(), heading, services.now(person));
        var first = shown.stream().limit(most).toList();
        var remarks = services
                .comments()
                .remarks(
                        services.now(person),
                        first.stream().map(placed -> placed.thread().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(Remark::thread));
        arrange(first.stream()
                .filter(placed -> remarks.containsKey(placed.thread().id()))
                .map(placed -> card(placed, remarks.getOrDefault(placed.thread().id(), List.of())))
                .toList());
        head.more(shown.size() - first.size(), () -> {
            most += CARDS_AT_ONCE;
            redraw();
        });
        // before the paper stands there, marks would only be in the way: the browser asks for them
        if (isLive() && isAttached()) {
            marks.send(listing, getElement());
        }
    }

    /** Paragraphs belong to what stands over them: one reads a section, not a line. */
    private static Provision headingOf(Provision provision) {
        var at = provision;
        while (!at.kind().isHeading() && at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at;
    }

    private CommentCard card(PlacedThread placed, List<Remark> remarks) {
        var id = placed.thread().id();
        var data = new CardData(
                placed,
                remarks,
                chosen.equals(Optional.of(id)),
                isLive() && context.cycle().isPresent());
        var card = cards.computeIfAbsent(id, newOne -> new CommentCard(services, acts, data, this::rePlace));
        card.update(data);
        return card;
    }

    /** Cards that stay are not touched, so that nobody loses the place where he is writing. */
    private void arrange(List<CommentCard> wanted) {
        for (var card : List.copyOf(cards.values())) {
            if (!wanted.contains(card)) {
                list.remove(card);
                cards.remove(card.thread().id());
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (list.getComponentCount() <= i || list.getComponentAt(i) != wanted.get(i)) {
                list.addComponentAtIndex(i, wanted.get(i));
            }
        }
        head.empty(wanted.isEmpty(), newThread != null);
    }

    private void show(ThreadId thread) {
        show(thread, true);
    }

    /** @param focus whether the person goes to the card, or stays in the text with the card beside it */
    private void show(ThreadId thread, boolean focus) {
        chosen = Optional.of(thread);
        refresh();
        Optional.ofNullable(cards.get(thread)).ifPresent(card -> {
            card.unfoldAll();
            card.show(focus);
        });
        getElement().callJsFunction("chosen", thread.toString());
    }

    /** A mark in the paper was chosen, or an address names a thread. */
    @ClientCallable
    private void openThread(String id, boolean focus) {
        var wanted = ThreadId.parse(id).flatMap(thread -> listing.threads().stream()
                .filter(placed -> placed.thread().id().equals(thread))
                .findFirst());
        wanted.ifPresentOrElse(
                placed -> {
                    head.makeVisible(placed);
                    placed.outcome().provision().ifPresent(provision -> reading = Optional.of(provision));
                    show(placed.thread().id(), focus);
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

    /** What is selected in the editor, by its version; or in the paper that is only read, by its words. */
    private Optional<Target> selected(@Nullable JsonNode selection) {
        if (selection == null || !selection.isObject()) {
            return Optional.empty();
        }
        var quote = selection.path("quote").asString("");
        if (selection.path("v").isNumber()) {
            return Optional.of(new Target.Words(
                    selection.path("v").longValue(),
                    selection.path("from").intValue(),
                    selection.path("to").intValue(),
                    quote));
        }
        var found = ProvisionId.parse(selection.path("block").asString(""))
                .flatMap(block -> services.anchors()
                        .find(
                                draft,
                                context.language(),
                                block,
                                selection.path("before").asString(""),
                                quote))
                .map(place -> new Target.Words(place.n(), place.from(), place.to(), place.standing()));
        if (found.isEmpty()) {
            trouble(words.say("drafting.comment.trouble.words"));
        }
        return found.map(Function.identity());
    }

    private void rePlace(CommentCard card) {
        placing.removeAll();
        placing.add(new PlacingForm(
                words,
                reading.map(id -> named(new Target.Whole(id))),
                () -> getElement().callJsFunction("selectedWords").then(JsonNode.class, selection -> selected(selection)
                        .ifPresentOrElse(
                                target -> placed(card, target),
                                () -> trouble(words.say("drafting.comment.trouble.select")))),
                () -> reading.ifPresent(id -> placed(card, new Target.Whole(id))),
                () -> placing.setVisible(false)));
        placing.setVisible(true);
    }

    private void placed(CommentCard card, Target target) {
        if (acts.replace(card.thread().id(), target)) {
            placing.setVisible(false);
            show(card.thread().id());
        }
    }

    private void trouble(String says) {
        trouble.setText(says);
        trouble.setVisible(!says.isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        marks.forget();
        if (isLive()) {
            var ui = event.getUI();
            subscription = services.announcements()
                    .subscribe(
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
    private void marksAnew() {
        if (isLive()) {
            marks.forget();
            marks.send(listing, getElement());
        }
    }

    /** Words of these threads were changed in the text, moved, or may have come back: what became of them is said anew. */
    @ClientCallable
    private void touched(JsonNode ids) {
        if (isLive()) {
            var threads = new LinkedHashSet<ThreadId>();
            ids.forEach(id -> ThreadId.parse(id.asString("")).ifPresent(threads::add));
            marks.forget(threads);
            renew(threads.stream().limit(MOST_TOUCHED).toList());
        }
    }

    private void renew(List<ThreadId> threads) {
        listing = services.comments().renewed(services.now(person), draft, context.language(), listing, threads);
        redraw();
    }

    /** Others have said something: only that is read. */
    private void changed(UI ui, Set<String> announced) {
        var threads = announced.stream()
                .flatMap(each -> Comments.Changed.of(draft, context.language(), each).stream())
                .toList();
        if (!threads.isEmpty()) {
            onScreen(ui, () -> renew(threads));
        }
    }

    /** What is told a moment later may find the screen gone. */
    private static void onScreen(UI ui, Command work) {
        if (ui.getSession() != null && !ui.isClosing()) {
            ui.access(work);
        }
    }
}
