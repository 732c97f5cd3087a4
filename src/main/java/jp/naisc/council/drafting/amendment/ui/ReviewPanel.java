package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.suggest.Rewritten;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.ReviewResult;
import jp.naisc.council.drafting.amendment.AmendmentId;
import jp.naisc.council.drafting.amendment.ui.ReasonDialog.Reason;
import jp.naisc.council.policy.ui.spi.FollowsProvision;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/**
 * 採否: the open suggestions in text order, for those who decide on them, one by one by keyboard, or all of a provision or
 * of a person at once.
 */
final class ReviewPanel extends Div implements FollowsProvision {

    private final AmendmentServices services;
    private final PolicyContext context;
    private final Draft draft;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Quotes quotes = new Quotes(words);
    private final Select<String> author = new Select<>();
    private final Div cards = new Div();
    private final Div bulk = new Div();
    private final Span count = new Span();
    private final Button next;
    private List<Suggestion> shown = List.of();
    private Optional<Provision> here = Optional.empty();
    private int at = -1;

    ReviewPanel(AmendmentServices services, PolicyContext context, Draft draft) {
        this.services = services;
        this.context = context;
        this.draft = draft;
        addClassNames("amendments", "review");
        next = new Button(words.say("drafting.review.next"), click -> next());
        next.addThemeNames("small", "neutral");
        Shortcuts.addShortcutListener(this, this::next, Key.KEY_N, KeyModifier.ALT)
                .listenOn(this);
        author.setLabel(words.say("drafting.review.author"));
        author.setEmptySelectionAllowed(true);
        author.setEmptySelectionCaption(words.say("drafting.review.author.all"));
        author.setItemLabelGenerator(person -> person == null
                ? words.say("drafting.review.author.all")
                : services.faces().of(person, words.language()).name());
        author.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                list();
            }
        });
        var line = new Div(count, next);
        line.addClassName("scope");
        bulk.addClassName("acts");
        add(line, author, bulk, cards);
        read();
    }

    @Override
    public void follow(ProvisionId provision) {
        here = context.text().flatMap(text -> Labels.heading(text, provision));
        bulk();
    }

    private void read() {
        var authors = new LinkedHashSet<String>();
        open().forEach(one -> authors.add(one.by()));
        var chosen = author.getValue();
        author.setItems(authors);
        author.setValue(authors.contains(chosen == null ? "" : chosen) ? chosen : null);
        // Where nothing waits, there is nobody to choose and nothing to go to.
        author.setVisible(!authors.isEmpty());
        next.setVisible(!authors.isEmpty());
        list();
    }

    private List<Suggestion> open() {
        return services.review().open(context.by(), draft.id(), context.language());
    }

    private void list() {
        var chosen = author.getValue();
        shown = open().stream()
                .filter(one -> chosen == null || one.by().equals(chosen))
                .toList();
        var holders = services.amendments().holders(context.by(), draft.id(), context.language());
        count.setText(words.say("drafting.review.count", shown.size()));
        cards.removeAll();
        at = -1;
        if (shown.isEmpty()) {
            cards.add(AmendmentCard.empty(words.say("drafting.review.empty")));
        }
        shown.forEach(one -> cards.add(card(one, Optional.ofNullable(holders.get(one.id())))));
        bulk();
    }

    private Article card(Suggestion one, Optional<AmendmentId> holder) {
        var card = new Article();
        card.addClassName("card");
        card.getElement().setAttribute("tabindex", "-1");
        var badge = services.faces().of(one.by(), words.language());
        var head = new Div(badge.mark(), new Span(badge.name()));
        head.addClassName("head");
        var html = new Markup();
        context.text().ifPresent(text -> quotes.suggestion(one, Labels.of(one, text, words), html));
        card.add(head, new Written("div", "facts").show(html));
        var filed = holder.flatMap(id -> services.amendments().find(context.by(), id));
        if (filed.isPresent()) {
            card.add(note(words.say("drafting.review.filed", filed.get().number())));
            return card;
        }
        var acts = new Div(
                button("accept", () -> ask("accept", List.of(one), Reason.OPTIONAL)),
                button("reject", () -> ask("reject", List.of(one), Reason.REQUIRED)));
        acts.addClassNames("acts", "doing");
        if (Rewritten.isPossible(one)) {
            acts.addComponentAtIndex(1, button("edit", () -> rewrite(one)));
        }
        card.add(acts);
        return card;
    }

    private Button button(String act, Runnable pressed) {
        var button = new Button(words.say("drafting.review.act." + act), click -> pressed.run());
        button.addThemeNames("small", "neutral");
        return button;
    }

    private Paragraph note(String sentence) {
        var note = new Paragraph(sentence);
        note.addClassName("note");
        return note;
    }

    /** What can be done at once: with one person's, or with those of the part one is reading; never with filed ones. */
    private void bulk() {
        bulk.removeAll();
        var free = free(shown);
        if (author.getValue() != null && free.size() > 1) {
            bulk.add(
                    button(words.say("drafting.review.bulk.accept.author", free.size()), "accept", free),
                    button(words.say("drafting.review.bulk.reject.author", free.size()), "reject", free));
        }
        here.ifPresent(place -> {
            var ids = place.withDescendants().stream().map(Provision::id).collect(Collectors.toSet());
            var inside = free.stream()
                    .filter(one -> one.parts().stream()
                            .allMatch(part ->
                                    part.provision().filter(ids::contains).isPresent()))
                    .toList();
            if (!inside.isEmpty()) {
                var label = place.label().full();
                bulk.add(
                        button(words.say("drafting.review.bulk.accept.here", label, inside.size()), "accept", inside),
                        button(words.say("drafting.review.bulk.reject.here", label, inside.size()), "reject", inside));
            }
        });
    }

    private Button button(String word, String act, List<Suggestion> all) {
        var button = new Button(word, click -> ask(act, all, act.equals("accept") ? Reason.OPTIONAL : Reason.REQUIRED));
        button.addThemeNames("small", "tertiary");
        return button;
    }

    private List<Suggestion> free(List<Suggestion> some) {
        var held = services.amendments()
                .holders(context.by(), draft.id(), context.language())
                .keySet();
        return some.stream().filter(one -> !held.contains(one.id())).toList();
    }

    private void ask(String act, List<Suggestion> all, Reason reason) {
        var verdict = act.equals("accept") ? Verdict.ACCEPT : Verdict.REJECT;
        var verdicts = all.stream().collect(Collectors.toMap(Suggestion::id, one -> verdict));
        ask(
                act,
                all.stream().map(Suggestion::id).sorted().collect(Collectors.joining(" ")),
                List.of(),
                words.say("drafting.review.act." + act + ".says", all.size()),
                reason,
                given -> services.review().decide(context.by(), draft.id(), context.language(), verdicts, given));
    }

    private void rewrite(Suggestion one) {
        var other = new TextArea(words.say("drafting.review.words"));
        other.setValue(one.added());
        other.setWidthFull();
        ask(
                "edit",
                one.id(),
                List.of(other),
                words.say("drafting.review.act.edit.says"),
                Reason.REQUIRED,
                given -> services.review()
                        .acceptEdited(context.by(), draft.id(), context.language(), one.id(), other.getValue(), given));
    }

    private void ask(
            String act,
            String about,
            List<Component> parts,
            String says,
            Reason reason,
            Function<String, ReviewResult> does) {
        var key = "drafting.review.act." + act;
        new ReasonDialog(
                        key,
                        key,
                        about,
                        says,
                        new ArrayList<>(parts),
                        reason,
                        given -> words.refusal(does.apply(given)),
                        this::decided,
                        words.say("drafting.review.done"))
                .open();
    }

    /** Whoever decides one after another goes on where he was. */
    private void decided() {
        int place = at;
        read();
        at = Math.max(-1, place - 1);
        next();
    }

    /** The next suggestion takes the focus and comes into view. */
    private void next() {
        if (shown.isEmpty()) {
            return;
        }
        at = at + 1 < shown.size() ? at + 1 : 0;
        cards.getComponentAt(at)
                .getElement()
                .executeJs("this.scrollIntoView({ block: 'nearest' }); this.focus({ preventScroll: true })");
    }
}
