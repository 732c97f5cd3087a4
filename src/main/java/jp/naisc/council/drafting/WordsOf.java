package jp.naisc.council.drafting;

import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Quotes;
import jp.naisc.council.document.suggest.SuggestionMark;

/** Words at positions of a live text with its suggestions. */
final class WordsOf {

    private WordsOf() {}

    /** The words between two positions that stand: what is only suggested is left out. */
    static String standing(Node doc, int from, int to) {
        var words = new StringBuilder();
        int[] suggestedUntil = {0};
        doc.nodesBetween(from, to, (node, position) -> {
            if (node.isText()) {
                if (position >= suggestedUntil[0] && !isInsertion(node)) {
                    words.append(node.text(), Math.max(0, from - position), Math.min(node.nodeSize(), to - position));
                }
            } else if (isInsertion(node)) {
                suggestedUntil[0] = Math.max(suggestedUntil[0], position + node.nodeSize());
            }
        });
        return words.toString();
    }

    private static boolean isInsertion(Node node) {
        return SuggestionMark.on(node).stream().anyMatch(mark -> mark.kind() == SuggestionMark.Kind.INSERTION);
    }

    /** A range without what is no words at its ends; empty where there are no words in it. */
    static Optional<Quotes.Range> trimmed(Node doc, int from, int to) {
        int[] found = {-1, -1};
        doc.nodesBetween(from, to, (node, position) -> {
            if (node.isText()) {
                if (found[0] < 0) {
                    found[0] = Math.max(from, position);
                }
                found[1] = Math.min(to, position + node.nodeSize());
            }
        });
        return found[0] < 0 || found[0] >= found[1]
                ? Optional.empty()
                : Optional.of(new Quotes.Range(found[0], found[1]));
    }

    /** Words within one block: where the words before them agree, otherwise where they stand once. */
    static Optional<Quotes.Range> find(Node doc, ProvisionId provision, String before, String quote) {
        int position = 0;
        for (int i = 0; i < doc.childCount(); i++) {
            Node block = doc.child(i);
            if (block.type().hasAttribute("id") && provision.value().equals(block.attrString("id"))) {
                return find(block, position + 1, before, quote);
            }
            position += block.nodeSize();
        }
        return Optional.empty();
    }

    /** The words of a block with the position of each of their characters. */
    private static Optional<Quotes.Range> find(Node block, int start, String before, String quote) {
        var words = new StringBuilder();
        var positions = new java.util.ArrayList<Integer>();
        block.nodesBetween(0, block.content().size(), (node, position) -> {
            if (node.isText() && !isInsertion(node)) {
                for (int c = 0; c < node.nodeSize(); c++) {
                    positions.add(start + position + c);
                }
                words.append(node.text());
            }
        });
        int at = quote.isEmpty() ? -1 : words.indexOf(before + quote);
        int first = at >= 0 ? at + before.length() : words.indexOf(quote);
        boolean sure = at >= 0 || (first >= 0 && words.indexOf(quote, first + 1) < 0);
        return sure && !quote.isEmpty()
                ? Optional.of(new Quotes.Range(positions.get(first), positions.get(first + quote.length() - 1) + 1))
                : Optional.empty();
    }
}
