package jp.naisc.council.document.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.naisc.council.document.model.ChangedRange;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.step.Guard;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * Keeps suggestions honest: nobody puts words into another's mouth, and whoever may only suggest changes nothing else.
 *
 * <p>A suggestion's id belongs to the person who used it first. A new mark must name an id that is its author's, or one
 * that is new and then belongs to the person who sends it. Somebody who edits directly may bring back another's
 * suggestion, as an undo does, but not invent one.
 *
 * <p>Suggesting only: the text without the person's own open suggestions must be the same before and after. That one
 * equation forbids everything else at once: editing standing words, other people's suggestions, suggestions of one's own
 * that have been filed, formats, kinds of blocks, the title's place. Only blocks that are not the very same objects are
 * compared, so a keystroke costs one paragraph.
 *
 * @param person reference of the person who sends the steps
 * @param owners whose each suggestion id is that was ever used in this text
 * @param filed ids that are part of a filed amendment: others support these very words, so the author may not change them
 * @param suggestOnly whether the person may do nothing but suggest
 */
public record SuggestionGuard(String person, Map<String, String> owners, Set<String> filed, boolean suggestOnly)
        implements Guard {

    @Override
    public @Nullable Objection objection(Node before, Node after, List<Step> steps) {
        for (SuggestionMark mark : SuggestionMark.addedBy(steps)) {
            String owner = owners.getOrDefault(mark.id(), person);
            if (mark.id().isEmpty() || !owner.equals(mark.by())) {
                return new Objection(RefusalReason.NOT_ALLOWED, "a suggestion in the name of somebody else");
            }
        }
        if (!before.attrs().equals(after.attrs()) && suggestOnly) {
            return new Objection(RefusalReason.NOT_ALLOWED, "the style of the text cannot be suggested");
        }
        Fragment old = before.content();
        Fragment now = after.content();
        ChangedRange changed = ChangedRange.between(old, now);
        if (!SuggestionMark.on(after.child(0)).isEmpty() || !StandingText.isThere(after)) {
            return new Objection(RefusalReason.NOT_ALLOWED, "a text cannot be only suggested");
        }
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            if (!saysSomething(now.child(i))) {
                return new Objection(RefusalReason.SCHEMA, "a suggestion that says nothing");
            }
        }
        if (suggestOnly && !sameWithoutOwn(old, now, changed)) {
            return new Objection(RefusalReason.NOT_ALLOWED, "only suggestions of one's own may change");
        }
        return null;
    }

    private boolean sameWithoutOwn(Fragment old, Fragment now, ChangedRange changed) {
        Predicate<SuggestionMark> open = mark -> mark.by().equals(person) && !filed.contains(mark.id());
        return StandingText.without(old, open, changed.start(), changed.oldEnd())
                .equals(StandingText.without(now, open, changed.start(), changed.newEnd()));
    }

    /** Every split is somebody's suggestion, and what is wanted of a form fits. */
    private static boolean saysSomething(Node node) {
        for (Mark mark : node.marks()) {
            if (mark.type().name().equals("recasting")
                    && Recast.read(mark.attr("as"))
                            .filter(recast -> recast.fits(node))
                            .isEmpty()) {
                return false;
            }
        }
        if (node.type().name().equals("split") && !isDivision(node)) {
            return false;
        }
        for (int i = 0; i < node.childCount(); i++) {
            if (!saysSomething(node.child(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDivision(Node split) {
        Object as = split.attr("as");
        return SuggestionMark.on(split).stream().anyMatch(mark -> mark.kind() == SuggestionMark.Kind.INSERTION)
                && (as == null
                        || Recast.read(as).filter(Recast.Kind.class::isInstance).isPresent());
    }
}
