package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.document.suggest.Suggestion.Part;
import jp.naisc.council.document.suggest.Suggestion.Wish;

/** Accepts a suggestion in other words than its author's. */
public final class Rewritten {

    private Rewritten() {}

    /** Whether the suggestion adds exactly one run of words and touches no whole provision, so that other words have a place. */
    public static boolean isPossible(Suggestion suggestion) {
        return suggestion.parts().stream().filter(Rewritten::adds).count() == 1
                && suggestion.parts().stream().allMatch(part -> adds(part) || part.wish() == Wish.REMOVE_WORDS);
    }

    /**
     * The steps; empty when there is no such suggestion, or no place for the words.
     *
     * @param id of the suggestion
     * @param words instead of the author's; they keep the format of the first of his
     */
    public static List<Step> steps(Node document, String id, String words) {
        var found = Suggestions.in(document).stream()
                .filter(suggestion -> suggestion.id().equals(id))
                .filter(Rewritten::isPossible)
                .findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        Part place =
                found.get().parts().stream().filter(Rewritten::adds).findFirst().orElseThrow();
        Slice slice = words.isEmpty() ? Slice.EMPTY : new Slice(Fragment.of(text(document, place, words)), 0, 0);
        Step replace = new ReplaceStep(place.from(), place.to(), slice);
        if (!(replace.apply(document) instanceof StepResult.Applied(Node rewritten))) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        steps.add(replace);
        steps.addAll(Resolution.of(rewritten, mark -> mark.id().equals(id) ? Verdict.ACCEPT : Verdict.LEAVE));
        return steps;
    }

    private static boolean adds(Part part) {
        return part.wish() == Wish.ADD_WORDS;
    }

    private static Node text(Node document, Part place, String words) {
        Node before = document.nodeAt(place.from());
        List<Mark> format = before == null
                ? List.of()
                : before.marks().stream()
                        .filter(mark -> SuggestionMark.of(mark).isEmpty())
                        .toList();
        return Schema.policy().text(words, format);
    }
}
