package jp.naisc.council.drafting.amendment.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.AmendmentTalk;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.Ground;
import jp.naisc.council.drafting.amendment.Piece;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** What there is to read about an amendment: its words, the ground they stand on, its reason, where it stands. */
final class AmendmentFacts {

    private final AmendmentServices services;
    private final PolicyContext context;
    private final Amendments.Standing standing;
    private final Amendment amendment;
    private final AmendmentWords words;
    private final Quotes quotes;

    AmendmentFacts(
            AmendmentServices services, PolicyContext context, Amendments.Standing standing, AmendmentWords words) {
        this.services = services;
        this.context = context;
        this.standing = standing;
        this.amendment = standing.amendment();
        this.words = words;
        this.quotes = new Quotes(words);
    }

    /** What is always to be read, and what is missing now or how it ended. */
    Markup of(List<AmendmentTalk.Given> signals) {
        var html = new Markup();
        conflict(html);
        for (Piece piece : Gathered.of(undisputed())) {
            quotes.piece(piece, Labels.of(piece, context.text(), words), html);
        }
        html.line("p", words.say("drafting.amendment.because", amendment.reason()), "class", "says");
        if (amendment.isAlive()) {
            html.line("p", signalled(signals), "class", "meta");
            html.line("p", missing(), "class", "meta");
        } else {
            var last = amendment.changes().getLast();
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

    /** What is to be read when the card is opened. */
    Markup about() {
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
}
