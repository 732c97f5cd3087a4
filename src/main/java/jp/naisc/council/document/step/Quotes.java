package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Node;

/** The exact words of a document, and where they stand. Its blocks are read once, however many quotes are looked for. */
public final class Quotes {

    /** Stands for an inline leaf: an index in the words of a block is an offset in the block, and a quote is no longer than its range. */
    private static final char LEAF = '\uFFFC';

    private final List<Block> blocks = new ArrayList<>();

    public Quotes(Node document) {
        read(document, 0);
    }

    private Quotes(List<Block> blocks) {
        this.blocks.addAll(blocks);
    }

    /** The words between two positions only. */
    static Quotes within(Node document, int from, int to) {
        var blocks = new ArrayList<Block>();
        document.nodesBetween(from, to, (node, position) -> {
            if (node.isTextblock()) {
                int start = Math.max(from, position + 1);
                int end = Math.min(to, position + 1 + node.content().size());
                if (start < end) {
                    blocks.add(new Block(of(document, start, end), start));
                }
            }
        });
        return new Quotes(blocks);
    }

    /** Where the words are, if they are all there is, in one block. */
    Optional<Range> allAre(String words) {
        return blocks.size() == 1 && blocks.getFirst().words.equals(words) ? onlyPlace(words) : Optional.empty();
    }

    /** A range of positions. */
    public record Range(int from, int to) {}

    /** The words of a text block, and where they begin. */
    private record Block(String words, int start) {}

    /** Where the words stand within one text block; empty when nowhere or in more than one place. */
    public Optional<Range> onlyPlace(String quote) {
        Range found = null;
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        for (Block block : blocks) {
            for (int at = block.words.indexOf(quote); at >= 0; at = block.words.indexOf(quote, at + 1)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = new Range(block.start + at, block.start + at + quote.length());
            }
        }
        return Optional.ofNullable(found);
    }

    /** The words between two positions, as they are kept as a quote. */
    public static String of(Node document, int from, int to) {
        StringBuilder words = new StringBuilder();
        document.nodesBetween(from, to, (node, position) -> {
            if (node.isText()) {
                words.append(node.text(), Math.max(0, from - position), Math.min(node.nodeSize(), to - position));
            } else if (node.isInline()) {
                words.append(LEAF);
            }
        });
        return words.toString();
    }

    private void read(Node parent, int start) {
        if (parent.isTextblock()) {
            blocks.add(new Block(of(parent, 0, parent.content().size()), start));
            return;
        }
        int offset = start;
        for (Node child : parent.children()) {
            read(child, offset + 1);
            offset += child.nodeSize();
        }
    }
}
