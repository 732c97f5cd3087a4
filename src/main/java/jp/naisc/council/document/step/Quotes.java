package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.Node;

/** Finds exact words in a document. */
public final class Quotes {

    /** Stands for an inline leaf, so that an index in the words of a block is an offset in the block. */
    private static final char LEAF = '\uFFFC';

    private Quotes() {}

    /** A range of positions. */
    public record Range(int from, int to) {}

    /** Where the words stand within one text block; empty when nowhere or in more than one place. */
    public static Optional<Range> onlyPlace(Node document, String quote) {
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        Search search = new Search(quote);
        search.in(document, 0);
        return search.places == 1
                ? Optional.of(new Range(search.position, search.position + quote.length()))
                : Optional.empty();
    }

    /** The text between two positions, as it would be kept as a quote. */
    public static String of(Node document, int from, int to) {
        StringBuilder words = new StringBuilder();
        document.nodesBetween(from, to, (node, position) -> {
            if (node.isText()) {
                words.append(node.text(), Math.max(0, from - position), Math.min(node.nodeSize(), to - position));
            }
        });
        return words.toString();
    }

    private static final class Search {
        private final String quote;
        private int places;
        private int position;

        Search(String quote) {
            this.quote = quote;
        }

        void in(Node parent, int start) {
            if (parent.isTextblock()) {
                inWords(words(parent), start);
                return;
            }
            int offset = start;
            for (int i = 0; i < parent.childCount() && places < 2; i++) {
                in(parent.child(i), offset + 1);
                offset += parent.child(i).nodeSize();
            }
        }

        private void inWords(String words, int start) {
            for (int at = words.indexOf(quote); at >= 0 && places < 2; at = words.indexOf(quote, at + 1)) {
                places++;
                position = start + at;
            }
        }

        private static String words(Node block) {
            StringBuilder words = new StringBuilder(block.content().size());
            for (int i = 0; i < block.childCount(); i++) {
                Node child = block.child(i);
                if (child.isText()) {
                    words.append(child.text());
                } else {
                    words.append(LEAF);
                }
            }
            return words.toString();
        }
    }
}
