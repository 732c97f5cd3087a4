package jp.naisc.council.drafting.comment;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors.Survey;
import org.springframework.stereotype.Component;

/**
 * What became of placements in a live text. Whatever one finds of a survey holds for everybody who looks at the same
 * survey, and for the next survey wherever nothing became of the words since: twenty panels that read anew for one comment
 * find it once, hold it once, and keep what they hold.
 */
@Component
class Outcomes {

    /**
     * What became of a placement.
     *
     * @param index the number of the block it stands at: what is about the whole text comes first, what has lost even its
     *     provision last
     */
    record Found(Outcome outcome, int index) {}

    private record Text(DraftId draft, TextLanguage language) {}

    /** What was found in the last survey of a text, by the keys of placements. */
    private record Known(Survey survey, Map<String, Found> byKey, Map<String, Found> before) {

        /** What was found before where that is the same by now. */
        Found find(Placement placed) {
            return byKey.computeIfAbsent(placed.key(), key -> {
                var now = found(placed, survey);
                var was = before.get(key);
                return now.equals(was) ? was : now;
            });
        }
    }

    private final Map<Text, SoftReference<Known>> last = new ConcurrentHashMap<>();

    /** Finds what became of placements, in this survey of a text. */
    Function<Placement, Found> in(DraftId draft, TextLanguage language, Survey survey) {
        return known(new Text(draft, language), survey)::find;
    }

    private Known known(Text text, Survey survey) {
        var kept = last.get(text);
        var known = kept == null ? null : kept.get();
        if (known == null || known.survey() != survey) {
            known = new Known(survey, new ConcurrentHashMap<>(), known == null ? Map.of() : known.byKey());
            last.put(text, new SoftReference<>(known));
        }
        return known;
    }

    private static Found found(Placement placed, Survey survey) {
        var outcome = Outcome.of(placed, survey);
        return new Found(outcome, index(outcome, survey.text()));
    }

    private static int index(Outcome outcome, PolicyText text) {
        return outcome.provision()
                .flatMap(text::provision)
                .map(Provision::index)
                .orElse(outcome.kind() == Outcome.Kind.GONE ? Integer.MAX_VALUE : -1);
    }
}
