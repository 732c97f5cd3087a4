package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.model.ChangedRange;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.AddNodeMarkStep;
import jp.naisc.council.document.step.MarkSetStep;
import jp.naisc.council.document.step.RemoveMarkStep;
import jp.naisc.council.document.step.RemoveNodeMarkStep;
import jp.naisc.council.document.step.Repair;
import jp.naisc.council.document.step.ReplaceAroundStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart what stands and what is only proposed while somebody edits directly.
 *
 * <p>A proposed provision that is joined to one that stands does not stand thereby: its words keep the suggestion for
 * themselves, and the block that results is the one that stands. The same holds for words that somebody wants to go, for
 * blocks that are divided or made anew, and for marks taken off or put on by hand. So for every word that is left after an
 * editor's steps: it is proposed afterwards exactly when it was before, by the same suggestion; and it is to go exactly
 * when it was, or to take another form, but for suggestions that the editor himself makes or takes back. New words are
 * what he wrote them as.
 *
 * <p>Only the blocks that were touched are looked at, and only where something is suggested about one of them.
 *
 * @param person reference of the person who sends the steps
 * @param filed suggestions that nobody takes back by hand any more
 */
public record SuggestionRepair(String person, Set<String> filed) implements Repair {

    @Override
    public Optional<List<Step>> of(Node before, Node after, List<Step> steps, List<StepMap> maps) {
        ChangedRange changed = ChangedRange.between(before.content(), after.content());
        if (!isIn(before, changed.start(), changed.oldEnd()) && !isIn(after, changed.start(), changed.newEnd())) {
            return Optional.of(List.of());
        }
        var survivors = Survivors.of(before, after, changed, maps);
        var taken = takenOff(steps);
        var repairs = new ArrayList<Step>();
        int position = after.content().offset(changed.start());
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            Node block = after.child(i);
            var mending = new BlockMending(block, position, survivors.in(i), survivors.origin(i), taken);
            if (!mending.into(repairs)) {
                return Optional.empty();
            }
            position += block.nodeSize();
        }
        return Optional.of(repairs);
    }

    private static boolean isIn(Node document, int first, int end) {
        for (int i = first; i < end; i++) {
            if (Cover.isIn(document.child(i))) {
                return true;
            }
        }
        return false;
    }

    /** Suggestions of one's own that the steps take back by name, as an undo does. */
    private Set<Mark> takenOff(List<Step> steps) {
        var taken = new HashSet<Mark>();
        for (Step step : steps) {
            switch (step) {
                case RemoveMarkStep remove -> taken.add(remove.mark());
                case RemoveNodeMarkStep remove -> taken.add(remove.mark());
                case MarkSetStep set ->
                    set.steps().stream()
                            .filter(RemoveMarkStep.class::isInstance)
                            .forEach(remove -> taken.add(remove.mark()));
                default -> {}
            }
        }
        taken.removeIf(mark -> !isOwn(mark));
        return taken;
    }

    private boolean isOwn(@Nullable Mark mark) {
        return mark != null
                && SuggestionMark.of(mark)
                        .filter(said -> said.by().equals(person) && !filed.contains(said.id()))
                        .isPresent();
    }

    /** One block of the text after the steps. */
    private final class BlockMending {

        private final Node block;
        private final int position;
        private final List<Survivors.Words> words;
        private final @Nullable Node origin;
        private final Set<Mark> taken;
        private final Cover now;
        private final @Nullable Mark insertion;
        private final @Nullable Mark deletion;

        BlockMending(Node block, int position, List<Survivors.Words> words, @Nullable Node origin, Set<Mark> taken) {
            this.block = block;
            this.position = position;
            this.words = words;
            this.origin = origin;
            this.taken = taken;
            this.now = Cover.of(block);
            this.insertion = wantedInsertion();
            this.deletion = wantedDeletion();
        }

        /** False when it cannot be mended: preformatted text carries no marks. */
        boolean into(List<Step> repairs) {
            Optional<Node> standing = words.stream()
                    .filter(each -> each.around().insertion() == null)
                    .map(Survivors.Words::block)
                    .findFirst();
            boolean becomesStanding = origin != null && Cover.of(origin).insertion() != null && standing.isPresent();
            Node kind = becomesStanding ? kindOf(standing.get()) : block;
            if (kind.type() == block.type() && kind.attrs().equals(block.attrs())) {
                exchange(now.insertion(), insertion, repairs);
                exchange(now.deletion(), deletion, repairs);
                bringBack(repairs);
            } else {
                int end = position + block.nodeSize();
                Slice shell = new Slice(Fragment.of(kind), 0, 0);
                repairs.add(new ReplaceAroundStep(position, end, position + 1, end - 1, shell, 1, true));
            }
            boolean takesMarks = !isPreformatted(kind);
            return words.stream().allMatch(each -> mend(each, repairs, takesMarks));
        }

        /** What others want of a block that is still there (another kind, to be joined) is not taken off by the way. */
        private void bringBack(List<Step> repairs) {
            for (Mark mark : origin == null ? List.<Mark>of() : origin.marks()) {
                boolean isWish =
                        Set.of("joining", "recasting").contains(mark.type().name());
                if (isWish && !block.marks().contains(mark) && !taken.contains(mark) && !isReplaced(mark)) {
                    repairs.add(new AddNodeMarkStep(position, mark));
                }
            }
        }

        /** One's own wish gives way to another of one's own. */
        private boolean isReplaced(Mark mark) {
            return isOwn(mark) && isOwn(mark.type().in(block.marks()));
        }

        /** A block that stands swallows one that does not: whoever bears its words bears its address, kind and number. */
        private Node kindOf(Node standing) {
            var marks = new ArrayList<>(standing.marks());
            marks.removeIf(mark -> mark.type().name().equals("deletion"));
            List<Mark> kept = deletion == null ? marks : deletion.addTo(marks);
            boolean fits = standing.type().allows(block.content()) && !isPreformatted(standing);
            Node like = fits ? standing : block.withAttr("id", standing.attrString("id"));
            return like.copy(Fragment.EMPTY).mark(kept);
        }

        private static boolean isPreformatted(Node node) {
            return node.type().name().equals("code");
        }

        private @Nullable Mark wantedInsertion() {
            boolean standing = words.stream().anyMatch(each -> each.around().insertion() == null);
            if (origin != null) {
                return standing ? null : Cover.of(origin).insertion();
            }
            if (standing) {
                return null;
            }
            return words.isEmpty() ? now.insertion() : words.getFirst().around().insertion();
        }

        private @Nullable Mark wantedDeletion() {
            Mark was = origin == null ? null : Cover.of(origin).deletion();
            if (origin == null && !words.isEmpty()) {
                was = words.getFirst().around().deletion();
            } else if (origin == null) {
                return now.deletion();
            }
            if (was == null) {
                return isOwn(now.deletion()) ? now.deletion() : null;
            }
            if (now.deletion() == null && taken.contains(was)) {
                return null;
            }
            for (var each : words) {
                if (!was.equals(each.around().deletion())) {
                    return null;
                }
            }
            return was;
        }

        private void exchange(@Nullable Mark has, @Nullable Mark wants, List<Step> repairs) {
            if (Objects.equals(has, wants)) {
                return;
            }
            if (wants != null) {
                repairs.add(new AddNodeMarkStep(position, wants));
            } else if (has != null) {
                repairs.add(new RemoveNodeMarkStep(position, has));
            }
        }

        private boolean mend(Survivors.Words each, List<Step> repairs, boolean takesMarks) {
            Mark comes = inline(each.own().insertion(), each.around().insertion(), insertion);
            Mark goes = inline(each.own().deletion(), each.around().deletion(), deletion);
            int before = repairs.size();
            block.nodesBetween(each.from() - position - 1, each.to() - position - 1, (node, offset) -> {
                if (!node.isInline()) {
                    return;
                }
                Cover has = Cover.of(node);
                int from = Math.max(each.from(), position + 1 + offset);
                int to = Math.min(each.to(), position + 1 + offset + node.nodeSize());
                change(from, to, has.insertion(), comes, repairs);
                if (!isOwnDoing(has.deletion(), goes)) {
                    change(from, to, has.deletion(), goes, repairs);
                }
                Mark form = each.own().recasting();
                if (!isOwnDoing(has.recasting(), form) && !(isOwn(form) && isOwn(has.recasting()))) {
                    change(from, to, has.recasting(), form, repairs);
                }
            });
            return takesMarks || repairs.size() == before;
        }

        /** What is to lie over words themselves, given what lay over them and their block, and lies over their block now. */
        private static @Nullable Mark inline(@Nullable Mark own, @Nullable Mark around, @Nullable Mark aroundNow) {
            if (own != null) {
                return own;
            }
            return around != null && !around.equals(aroundNow) ? around : null;
        }

        private boolean isOwnDoing(@Nullable Mark has, @Nullable Mark was) {
            return was == null ? isOwn(has) : has == null && taken.contains(was);
        }

        private static void change(int from, int to, @Nullable Mark has, @Nullable Mark wants, List<Step> repairs) {
            if (Objects.equals(has, wants)) {
                return;
            }
            if (wants != null) {
                repairs.add(new AddMarkStep(from, to, wants));
            } else if (has != null) {
                repairs.add(new RemoveMarkStep(from, to, has));
            }
        }
    }
}
