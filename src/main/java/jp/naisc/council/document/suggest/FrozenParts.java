package jp.naisc.council.document.suggest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.model.ChangedRange;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.step.Guard;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * 凍結: parts of a text that rest. What belongs to a frozen heading, down to the last block before the next heading that
 * does not belong to it, must be the same before and after, suggestions in it included; nothing may be put between or
 * appended. What stands elsewhere may change, and with it the numbers.
 *
 * @param headings ids of frozen headings; one that is not in the text freezes nothing
 */
public record FrozenParts(Set<ProvisionId> headings) implements Guard {

    /** Every change is refused. */
    public static final Guard WHOLE = (before, after, steps) ->
            before.equals(after) ? null : new Objection(RefusalReason.FROZEN, "the text is frozen");

    public FrozenParts {
        headings = Set.copyOf(headings);
    }

    @Override
    public @Nullable Objection objection(Node before, Node after, List<Step> steps) {
        if (headings.isEmpty()) {
            return null;
        }
        Fragment old = before.content();
        ChangedRange changed = ChangedRange.between(old, after.content());
        for (int i = 1; i < old.childCount(); i++) {
            Optional<ProvisionId> id = frozen(old.child(i));
            if (id.isEmpty()) {
                continue;
            }
            int end = end(old, i);
            // a change right behind the part may have appended to it, so that one counts as touching
            boolean touched = changed.start() <= end && changed.oldEnd() >= i;
            if (touched && !isSame(old, i, end, after.content(), id.get())) {
                return new Objection(RefusalReason.FROZEN, "the steps touch a frozen part");
            }
        }
        return null;
    }

    private boolean isSame(Fragment old, int start, int end, Fragment now, ProvisionId id) {
        for (int i = 1; i < now.childCount(); i++) {
            if (frozen(now.child(i)).filter(id::equals).isPresent()) {
                if (end(now, i) - i != end - start) {
                    return false;
                }
                for (int k = 0; k < end - start; k++) {
                    if (!old.child(start + k).equals(now.child(i + k))) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    private Optional<ProvisionId> frozen(Node block) {
        return kind(block).isPresent()
                ? Optional.ofNullable(block.attrString("id"))
                        .flatMap(ProvisionId::parse)
                        .filter(headings::contains)
                : Optional.empty();
    }

    /** The index behind the last block that belongs to a heading. */
    private static int end(Fragment blocks, int heading) {
        ProvisionKind outer = kind(blocks.child(heading)).orElseThrow();
        int end = heading + 1;
        while (end < blocks.childCount()
                && kind(blocks.child(end)).map(outer::contains).orElse(true)) {
            end++;
        }
        return end;
    }

    private static Optional<ProvisionKind> kind(Node block) {
        return block.type().name().equals("heading")
                ? ProvisionKind.ofLevel(String.valueOf(block.attrString("level")))
                : Optional.empty();
    }
}
