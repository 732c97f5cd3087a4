package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.RemoveMarkStep;
import jp.naisc.council.document.step.RemoveNodeMarkStep;
import jp.naisc.council.document.step.ReplaceAroundStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.suggest.SuggestionMark.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on suggestions as ordinary steps, to be applied one after another. They run from the end of the text to its
 * beginning, so none moves the place of the next.
 *
 * <p>Rejecting everything gives {@link StandingText#of}. Where words are both suggested by one person and to be deleted
 * by another, each verdict is carried out by itself; words that one of them takes away are gone.
 */
public final class Resolution {

    private static final Slice EMPTY_BLOCK = new Slice(
            Fragment.of(Schema.policy().nodeType("paragraph").create(Map.of(), Fragment.EMPTY, List.of())), 0, 0);

    private final Function<SuggestionMark, Verdict> verdicts;
    private final List<Step> steps = new ArrayList<>();

    private Resolution(Function<SuggestionMark, Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * The steps that carry out verdicts on the suggestions of a document; empty when they change nothing.
     *
     * @param verdicts asked for every suggestion mark in the text
     */
    public static List<Step> of(Node document, Function<SuggestionMark, Verdict> verdicts) {
        var resolution = new Resolution(verdicts);
        resolution.kinds(document);
        resolution.blocks(document);
        return List.copyOf(resolution.steps);
    }

    /** First, because it moves nothing, while a block that is joined to another ends elsewhere. */
    private void kinds(Node document) {
        int position = 0;
        for (Node block : document.children()) {
            int start = position;
            int end = position + block.nodeSize();
            accepted(block, Kind.RECASTING)
                    .flatMap(mark -> Recast.in(List.of(mark)))
                    .filter(Recast.Kind.class::isInstance)
                    .filter(recast -> recast.fits(block) && !goes(block))
                    .ifPresent(recast -> {
                        Node shell = ((Recast.Kind) recast).of(block, block.marks());
                        Slice slice = new Slice(Fragment.of(shell), 0, 0);
                        steps.add(new ReplaceAroundStep(start, end, start + 1, end - 1, slice, 1, true));
                    });
            position = end;
        }
    }

    private void blocks(Node document) {
        int[] starts = starts(document);
        for (int i = document.childCount() - 1; i >= 0; i--) {
            Node block = document.child(i);
            int start = starts[i];
            if (i > 0 && goes(block)) {
                // a text has at least one block: where all go, an empty one stays
                Slice instead = i == 1 && allGo(document) ? EMPTY_BLOCK : Slice.EMPTY;
                steps.add(new ReplaceStep(start, start + block.nodeSize(), instead));
                continue;
            }
            inline(block, start + 1, block);
            Optional<Mark> joining = accepted(block, Kind.JOINING);
            if (joining.isEmpty()) {
                undo(block, start, mark -> true);
                continue;
            }
            int before = i - 1;
            while (before > 0 && goes(document.child(before))) {
                before--;
            }
            if (before < 1 || !canTake(document.child(before), block)) {
                undo(block, start, mark -> true);
            } else if (isPending(document.child(before)) || isPending(block)) {
                // joined now, words that stand would share the fate of words that do not, or the other way round
                undo(block, start, mark -> !mark.equals(joining.get()));
            } else {
                steps.add(new ReplaceStep(starts[before + 1] - 1, start + 1, Slice.EMPTY));
                i = before + 1;
            }
        }
    }

    private boolean allGo(Node document) {
        return document.children().stream().skip(1).allMatch(this::goes);
    }

    private static int[] starts(Node document) {
        int[] starts = new int[document.childCount()];
        int position = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = position;
            position += document.child(i).nodeSize();
        }
        return starts;
    }

    /** Whether a verdict takes the whole node away. */
    private boolean goes(Node node) {
        return node.marks().stream()
                .flatMap(mark -> SuggestionMark.of(mark).stream())
                .anyMatch(said -> verdicts.apply(said)
                        == switch (said.kind()) {
                            case INSERTION -> Verdict.REJECT;
                            case DELETION -> Verdict.ACCEPT;
                            case JOINING, RECASTING -> null;
                        });
    }

    private Optional<Mark> accepted(Node node, Kind kind) {
        return node.marks().stream()
                .filter(mark -> SuggestionMark.of(mark)
                        .filter(said -> said.kind() == kind && verdicts.apply(said) == Verdict.ACCEPT)
                        .isPresent())
                .findFirst();
    }

    /** Takes the marks off a block that stays, as far as they are decided. */
    private void undo(Node block, int start, Predicate<Mark> which) {
        for (Mark mark : block.marks()) {
            if (decided(mark).isPresent() && which.test(mark)) {
                steps.add(new RemoveNodeMarkStep(start, mark));
            }
        }
    }

    /** Whether somebody else's suggestion about the whole block is still open. */
    private boolean isPending(Node block) {
        return SuggestionMark.on(block).stream()
                .anyMatch(said -> isOfWhole(said.kind()) && verdicts.apply(said) == Verdict.LEAVE);
    }

    /** Whether a block comes or goes with it. */
    private static boolean isOfWhole(Kind kind) {
        return kind == Kind.INSERTION || kind == Kind.DELETION;
    }

    private static boolean canTake(Node before, Node block) {
        return before.isTextblock()
                && block.isTextblock()
                && before.type()
                        .allows(Fragment.of(Stream.concat(before.children().stream(), block.children().stream())
                                .toList()));
    }

    private Optional<SuggestionMark> decided(Mark mark) {
        return SuggestionMark.of(mark).filter(said -> verdicts.apply(said) != Verdict.LEAVE);
    }

    private void inline(Node parent, int start, Node block) {
        int position = start + parent.content().size();
        for (int i = parent.childCount() - 1; i >= 0; i--) {
            Node child = parent.child(i);
            position -= child.nodeSize();
            int end = position + child.nodeSize();
            if (!child.isInline()) {
                inline(child, position + 1, block);
            } else if (goes(child)) {
                steps.add(new ReplaceStep(position, end, Slice.EMPTY));
            } else if (child.type().name().equals("split")
                    && accepted(child, Kind.INSERTION).isPresent()) {
                steps.add(new ReplaceStep(position, end, division(block, child)));
            } else {
                int from = position;
                accepted(child, Kind.RECASTING)
                        .flatMap(mark -> Recast.in(List.of(mark)))
                        .filter(Recast.Format.class::isInstance)
                        .ifPresent(recast -> steps.addAll(((Recast.Format) recast).steps(from, end)));
                for (Mark mark : child.marks()) {
                    if (decided(mark).isPresent()) {
                        steps.add(new RemoveMarkStep(position, end, mark));
                    }
                }
            }
        }
    }

    private static Map<String, @Nullable Object> levelOf(Node block) {
        Object level = block.type().hasAttribute("level") ? block.attr("level") : null;
        if (level == null) {
            return Map.of();
        }
        return Map.<String, @Nullable Object>of("level", level);
    }

    /** The end of a block and the beginning of another of the kind that is wanted, or else of the same. */
    private Slice division(Node block, Node split) {
        Recast.Kind kind = Recast.read(split.attr("as"))
                .filter(Recast.Kind.class::isInstance)
                .map(Recast.Kind.class::cast)
                .orElseGet(() -> new Recast.Kind(block.type(), levelOf(block)));
        // what is still open about the whole block is open about both parts
        List<Mark> open = block.marks().stream()
                .filter(mark -> SuggestionMark.of(mark)
                        .filter(said -> isOfWhole(said.kind()) && verdicts.apply(said) == Verdict.LEAVE)
                        .isPresent())
                .toList();
        return new Slice(
                Fragment.of(block.copy(Fragment.EMPTY), kind.type().create(kind.attrs(), Fragment.EMPTY, open)), 1, 1);
    }
}
