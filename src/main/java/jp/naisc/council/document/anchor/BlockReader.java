package jp.naisc.council.document.anchor;

import java.util.Arrays;
import java.util.function.Function;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Reads a block for {@link BlockWords}: its words, unit by unit, and where each stands. */
final class BlockReader {

    private final Function<String, String> reference;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder units = new StringBuilder();
    private int[] texts;
    private int[] starts;
    private int[] ends;
    private @Nullable String[] targets;
    private boolean isPlain = true;
    private int lastEnd;

    BlockReader(Function<String, String> reference, int size) {
        this.reference = reference;
        texts = new int[size + 1];
        starts = new int[size + 1];
        ends = new int[size + 1];
        targets = new String[size + 1];
    }

    String text() {
        return text.toString();
    }

    String units() {
        return units.toString();
    }

    /** Whether units, characters of the text and positions are the same. */
    boolean isPlain() {
        return isPlain;
    }

    int[] texts() {
        int[] all = Arrays.copyOf(texts, units.length() + 1);
        all[units.length()] = text.length();
        return all;
    }

    int[] starts() {
        return Arrays.copyOf(starts, units.length());
    }

    int[] ends() {
        return Arrays.copyOf(ends, units.length());
    }

    @Nullable
    String[] targets() {
        return Arrays.copyOf(targets, units.length());
    }

    void read(Node node, int start) {
        int position = start;
        for (int i = 0; i < node.childCount(); i++) {
            Node child = node.child(i);
            switch (child.type().name()) {
                case "text" -> {
                    for (int k = 0; k < child.text().length(); k++) {
                        char c = child.text().charAt(k);
                        add(String.valueOf(c), c, position + k, position + k + 1, null);
                    }
                }
                case "break" -> add("\n", '\n', position, position + 1, null);
                case "ref" -> {
                    isPlain = false;
                    String target = String.valueOf(child.attr("target"));
                    add(reference.apply(target), BlockWords.REFERENCE, position, position + 1, target);
                }
                default -> {
                    isPlain = false;
                    if (i > 0) {
                        char separator = child.type().name().equals("cell") ? '\t' : '\n';
                        add(String.valueOf(separator), separator, lastEnd, position + 1, null);
                    }
                    read(child, position + 1);
                }
            }
            position += child.nodeSize();
        }
    }

    private void add(String words, char unit, int from, int to, @Nullable String target) {
        int at = units.length();
        if (at + 1 >= texts.length) {
            int more = 2 * texts.length + 2;
            texts = Arrays.copyOf(texts, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            targets = Arrays.copyOf(targets, more);
        }
        texts[at] = text.length();
        starts[at] = from;
        ends[at] = to;
        targets[at] = target;
        text.append(words);
        units.append(unit);
        lastEnd = to;
    }
}
