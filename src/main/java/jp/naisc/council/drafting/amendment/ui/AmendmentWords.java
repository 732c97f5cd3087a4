package jp.naisc.council.drafting.amendment.ui;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.drafting.ReviewResult;
import jp.naisc.council.drafting.amendment.AmendmentResult;
import jp.naisc.council.drafting.amendment.AmendmentState;
import jp.naisc.council.drafting.amendment.AmendmentTalk;
import jp.naisc.council.identity.Constituency;

/** The screen's words about amendments, in one language. */
record AmendmentWords(InterfaceLanguage language) {

    static AmendmentWords ofScreen() {
        return new AmendmentWords(ScreenLanguage.current());
    }

    TextLanguage text() {
        return language.pick(TextLanguage.JA, TextLanguage.EN);
    }

    String say(String key, Object... values) {
        return I18NProvider.translate(language.locale(), key, values);
    }

    String state(AmendmentState state) {
        return say("drafting.amendment.state." + state.name());
    }

    String dateTime(Instant at) {
        return JapaneseDates.dateTime(at, language);
    }

    String date(Instant at) {
        return JapaneseDates.date(JapaneseDates.dateOf(at), language);
    }

    String constituency(Constituency constituency) {
        return say("identity.constituency." + constituency.name());
    }

    /** 支持 3（学術 2・産業 1）; who has no seat is not counted apart. */
    String signals(List<AmendmentTalk.Given> given, AmendmentTalk.Signal signal) {
        var these = given.stream().filter(one -> one.signal() == signal).toList();
        var seats = these.stream()
                .flatMap(one -> one.constituency().stream())
                .collect(groupingBy(seat -> seat, counting()));
        var word = say("drafting.amendment.signal." + signal.name(), these.size());
        var by = Arrays.stream(Constituency.values())
                .filter(seats::containsKey)
                .map(seat -> constituency(seat) + " " + seats.get(seat))
                .collect(joining(language.pick("・", ", ")));
        return by.isEmpty() ? word : word + language.pick("（" + by + "）", " (" + by + ")");
    }

    /** Why an act was not done. */
    String refusal(AmendmentResult result) {
        return switch (result) {
            case AmendmentResult.Done done -> "";
            case AmendmentResult.NoSuchAmendment none -> say("drafting.amendment.refused.gone");
            case AmendmentResult.NoSuchDraft none -> say("drafting.refused.gone");
            case AmendmentResult.NothingChosen nothing -> say("drafting.amendment.refused.nothing");
            case AmendmentResult.ReasonMissing missing -> say("drafting.amendment.refused.reason");
            case AmendmentResult.NotYours other -> say("drafting.amendment.refused.yours");
            case AmendmentResult.OwnAmendment own -> say("drafting.amendment.refused.own");
            case AmendmentResult.NotNow(AmendmentState now) -> say("drafting.amendment.refused.now", state(now));
            case AmendmentResult.WordsChanged changed ->
                say("drafting.amendment.refused.words", changed.suggestions().size());
            case AmendmentResult.Taken taken ->
                say("drafting.amendment.refused.taken", taken.suggestions().size());
            case AmendmentResult.StageClosed closed ->
                say(
                        "drafting.refused.stage",
                        say("policy.stage." + closed.stage().name()));
            case AmendmentResult.InConflict conflict -> say("drafting.amendment.refused.conflict");
            case AmendmentResult.NotGone there -> say("drafting.amendment.refused.there");
            case AmendmentResult.NotMade(ReviewResult why) -> refusal(why);
        };
    }

    /** Why a decision on suggestions was not carried out. */
    String refusal(ReviewResult result) {
        return switch (result) {
            case ReviewResult.Decided decided -> "";
            case ReviewResult.NoneOpen none -> say("drafting.review.refused.none");
            case ReviewResult.ReasonMissing missing -> say("drafting.amendment.refused.reason");
            case ReviewResult.NotOneRun notOne -> say("drafting.review.refused.notone");
            case ReviewResult.Filed filed ->
                say("drafting.review.refused.filed", filed.suggestions().size());
            case ReviewResult.NoLonger noLonger -> say("drafting.amendment.refused.conflict");
            case ReviewResult.ReadOnly(var why) -> say(why.key());
            case ReviewResult.Refused(var reason) ->
                say(reason == RefusalReason.FROZEN ? "drafting.review.refused.frozen" : "drafting.review.refused.text");
            case ReviewResult.Unanswered unanswered -> say("drafting.review.refused.unanswered");
            case ReviewResult.NoSuchDraft none -> say("drafting.refused.gone");
        };
    }
}
