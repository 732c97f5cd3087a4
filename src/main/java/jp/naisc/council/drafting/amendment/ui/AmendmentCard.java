package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.AmendmentId;
import jp.naisc.council.drafting.amendment.AmendmentState;
import jp.naisc.council.drafting.amendment.AmendmentTalk;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.Ground;
import jp.naisc.council.drafting.amendment.Piece;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** One amendment: who, what words, why, where it stands; opened, also what is said about it and what one can do. */
final class AmendmentCard extends Article {

    private final AmendmentServices services;
    private final PolicyContext context;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Quotes quotes = new Quotes(words);
    private final Amendments.Standing standing;
    private final Amendment amendment;
    private final Runnable changed;
    private final Div more = new Div();
    private final NativeButton toggle;
    private boolean opened;

    /** @param changed is called when the list has to be read anew */
    AmendmentCard(
            AmendmentServices services,
            PolicyContext context,
            Amendments.Standing standing,
            List<AmendmentTalk.Given> signals,
            Runnable changed) {
        this.services = services;
        this.context = context;
        this.standing = standing;
        this.amendment = standing.amendment();
        this.changed = changed;
        addClassName("card");
        setId("amendment-" + amendment.id());
        var title = new H3(amendment.number());
        getElement().setAttribute("aria-label", words.say("drafting.amendment.card", amendment.number()));
        var head = new Div(title);
        head.addClassName("head");
        amendment.movers().stream()
                .map(mover -> services.faces().of(mover.person(), words.language()))
                .forEach(badge -> head.add(badge.mark(), new Span(badge.name())));
        var tag = new Span(words.state(amendment.state()));
        tag.addClassNames("tag", tone(amendment.state()));
        head.add(tag);
        add(head, new Written("div", "facts").show(facts(signals)));
        toggle = new NativeButton("", click -> open(!opened));
        toggle.addClassName("textact");
        more.addClassName("more");
        add(toggle, more);
        open(false);
    }

    private static String tone(AmendmentState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN, MERGED, OVERTAKEN -> "plain";
            case TABLED -> "key";
            case SUPPORTED -> "warn";
            case ADOPTED, PARTLY_ADOPTED -> "good";
            case REJECTED -> "bad";
        };
    }

    boolean isOpen() {
        return opened;
    }

    Amendment amendment() {
        return amendment;
    }

    void open(boolean wanted) {
        opened = wanted;
        toggle.setText(words.say(wanted ? "drafting.amendment.less" : "drafting.amendment.more"));
        toggle.getElement()
                .setAttribute("aria-expanded", Boolean.toString(wanted))
                .setAttribute("aria-label", amendment.number() + ": " + toggle.getText());
        more.removeAll();
        if (wanted) {
            more.add(new Written("div", "about").show(about()), new AmendmentThread(services, context.by(), amendment));
        }
        if (wanted || needsMe()) {
            more.add(new AmendmentDoing(services, context, standing, changed));
        }
    }

    /** What waits for this person is offered without opening anything. */
    private boolean needsMe() {
        var me = context.by().reference();
        return amendment.isAlive() ? standing.isInConflict() && amendment.isMovedBy(me) : amendment.isBackedBy(me);
    }

    private Markup facts(List<AmendmentTalk.Given> signals) {
        var html = new Markup();
        conflict(html);
        for (Piece piece : Gathered.of(undisputed())) {
            quotes.piece(piece, Labels.of(piece, context.text(), words), html);
        }
        html.line("p", words.say("drafting.amendment.because", amendment.reason()), "class", "says");
        var last = amendment.changes().getLast();
        if (amendment.isAlive()) {
            html.line("p", signalled(signals), "class", "meta");
            html.line("p", missing(), "class", "meta");
        } else {
            var by = services.faces().of(last.by(), words.language()).name();
            html.line(
                    "p",
                    words.say(
                            last.reason().isEmpty() ? "drafting.amendment.ended" : "drafting.amendment.ended.reason",
                            words.state(last.state()),
                            words.dateTime(last.at()),
                            by,
                            last.reason()),
                    "class",
                    "outcome");
        }
        return html;
    }

    private String signalled(List<AmendmentTalk.Given> signals) {
        return words.signals(signals, AmendmentTalk.Signal.SUPPORT)
                + words.language().pick("　", " · ")
                + words.signals(signals, AmendmentTalk.Signal.CONCERN);
    }

    /** What is missing now, by the rule. */
    private String missing() {
        return switch (amendment.state()) {
            case DRAFT -> words.say("drafting.amendment.missing.table");
            case TABLED -> {
                int count = services.rule().missing(amendment);
                yield services.rule().lacksOther(amendment)
                        ? words.say("drafting.amendment.missing.other", Math.max(1, count))
                        : words.say("drafting.amendment.missing.count", count);
            }
            default -> words.say("drafting.amendment.missing.decision");
        };
    }

    /** The words as filed and as they are, side by side. */
    private void conflict(Markup html) {
        if (!standing.isInConflict()) {
            return;
        }
        html.open("div", "class", "state warn")
                .line(
                        "strong",
                        words.say(
                                standing.isGone() ? "drafting.amendment.conflict.gone" : "drafting.amendment.conflict"))
                .line("p", words.say("drafting.amendment.conflict.asks"))
                .close();
        places(standing.ground().orElseThrow()).forEach(place -> {
            html.open("div", "class", "sides");
            side(html, "drafting.amendment.then", Optional.of(place.then()), place.now());
            side(html, "drafting.amendment.now", place.now(), Optional.of(place.then()));
            html.close();
        });
    }

    /** Those pieces whose ground is as it was; the others stand above, then and now. */
    private List<Piece> undisputed() {
        var disputed = standing.isInConflict()
                ? standing.ground().orElseThrow().places().stream()
                        .filter(place -> !place.isSame())
                        .map(Ground.Place::then)
                        .collect(Collectors.toSet())
                : Set.<Piece>of();
        return amendment.filed().stream()
                .filter(piece -> disputed.stream().noneMatch(piece::isOfSamePlace))
                .toList();
    }

    /** The places that changed; where several suggestions stand in one paragraph, it is shown once. */
    private static Stream<Ground.Place> places(Ground ground) {
        return ground.places().stream()
                .filter(place -> !place.isSame())
                .collect(Collectors.groupingBy(
                        place -> place.then().provision(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(here -> {
                    var then = Gathered.of(here.stream().map(Ground.Place::then).toList());
                    var now = Gathered.of(
                            here.stream().flatMap(place -> place.now().stream()).toList());
                    return then.size() == 1 && now.size() == 1
                            ? Stream.of(new Ground.Place(then.getFirst(), Optional.of(now.getFirst())))
                            : here.stream();
                });
    }

    private void side(Markup html, String key, Optional<Piece> piece, Optional<Piece> other) {
        html.open("blockquote", "class", "quote").line("span", words.say(key), "class", "cap");
        piece.ifPresentOrElse(
                there -> quotes.whole(there, other.orElse(there), html),
                () -> html.text(words.say("drafting.amendment.nothing.left")));
        html.close();
    }

    private Markup about() {
        var html = new Markup().open("dl", "class", "facts-list");
        if (!amendment.cosigners().isEmpty()) {
            fact(html, "drafting.amendment.cosigners", people(amendment.cosigners()));
        }
        var source = amendment.source();
        if (!source.reference().isEmpty()) {
            fact(
                    html,
                    "drafting.amendment.source",
                    words.say("drafting.amendment.source." + source.kind().name())
                            + words.language().pick("：", ": ")
                            + source.reference());
        }
        kin(html, "drafting.amendment.parents", amendment.parents());
        kin(html, "drafting.amendment.children", amendment.children());
        fact(
                html,
                "drafting.amendment.way",
                amendment.changes().stream()
                        .map(change -> words.say(
                                "drafting.amendment.way.step", words.state(change.state()), words.date(change.at())))
                        .collect(Collectors.joining(words.language().pick("、", "; "))));
        return html.close();
    }

    private void kin(Markup html, String key, List<Amendment.Kin> kin) {
        if (!kin.isEmpty()) {
            fact(
                    html,
                    key,
                    kin.stream()
                            .map(one -> words.say(
                                    "drafting.amendment.kin." + one.kind().name(), "A-" + one.no()))
                            .collect(Collectors.joining(words.language().pick("、", ", "))));
        }
    }

    private String people(List<Amendment.Backer> backers) {
        return backers.stream()
                .map(backer ->
                        services.faces().of(backer.person(), words.language()).name())
                .collect(Collectors.joining(words.language().pick("、", ", ")));
    }

    private void fact(Markup html, String key, String value) {
        html.line("dt", words.say(key)).line("dd", value);
    }

    /** Of several cards the signals are read at once. */
    static List<AmendmentTalk.Given> of(Map<AmendmentId, List<AmendmentTalk.Given>> all, Amendment one) {
        return all.getOrDefault(one.id(), List.of());
    }

    static Component empty(String sentence) {
        var empty = new Paragraph(sentence);
        empty.addClassName("empty");
        return empty;
    }
}
