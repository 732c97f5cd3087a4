package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import jp.naisc.council.document.model.ChangedRange;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Remains;
import jp.naisc.council.document.step.StepMap;
import org.jspecify.annotations.Nullable;

/** What steps left of the blocks they touched: words with what lay over them, and the beginnings of blocks. */
final class Survivors {

    /**
     * Words in the text after the steps.
     *
     * @param own what lay over these words themselves
     * @param block the block they came from
     */
    record Words(int from, int to, Cover own, Node block) {

        /** What lay over the whole block they came from. */
        Cover around() {
            return Cover.of(block);
        }
    }

    private final Node after;
    private final List<StepMap> maps;
    private final Map<Integer, List<Words>> words = new HashMap<>();
    private final Map<Integer, Node> origins = new HashMap<>();

    private Survivors(Node after, List<StepMap> maps) {
        this.after = after;
        this.maps = maps;
    }

    static Survivors of(Node before, Node after, ChangedRange changed, List<StepMap> maps) {
        var survivors = new Survivors(after, maps);
        int position = before.content().offset(changed.start());
        for (int i = changed.start(); i < changed.oldEnd(); i++) {
            Node block = before.child(i);
            survivors.left(position, position + 1, start -> survivors.begins(start, block));
            survivors.read(block, position + 1, block);
            position += block.nodeSize();
        }
        return survivors;
    }

    /** The words of a block of the text after, in the order of the text before. */
    List<Words> in(int index) {
        return words.getOrDefault(index, List.of());
    }

    /** The block of the text before whose beginning a block still has; null when it is a new one. */
    @Nullable
    Node origin(int index) {
        return origins.get(index);
    }

    private void begins(int start, Node block) {
        int index = after.content().indexAt(start);
        if (after.content().offset(index) == start) {
            origins.put(index, block);
        }
    }

    private void left(int from, int to, IntConsumer found) {
        Remains.of(maps, from, to).forEach(piece -> found.accept(piece.from()));
    }

    private void read(Node parent, int start, Node block) {
        int position = start;
        for (Node child : parent.children()) {
            int end = position + child.nodeSize();
            if (child.isInline()) {
                Cover own = Cover.of(child);
                for (Remains.Piece piece : Remains.of(maps, position, end)) {
                    words.computeIfAbsent(after.content().indexAt(piece.from()), index -> new ArrayList<>())
                            .add(new Words(piece.from(), piece.to(), own, block));
                }
            } else {
                read(child, position + 1, block);
            }
            position = end;
        }
    }
}
