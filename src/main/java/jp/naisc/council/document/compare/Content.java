package jp.naisc.council.document.compare;

import java.util.List;

/**
 * The words of one block with what the words alone do not say: marks, and the things that stand in the text as one
 * (cross-references, line breaks). Two contents are the same when their {@link #identity()} is the same; the text shown
 * for a cross-reference is generated from numbers and is therefore no part of the identity: renumbering is not rewording.
 */
final class Content {

    /** Marks on a stretch of the text, or (atom) one indivisible thing whose identity is {@code format}. */
    record Span(int from, int to, String format, boolean atom) {}

    static final Content EMPTY = new Content("", List.of());

    private final String text;
    private final List<Span> spans;
    private final String identity;

    /** For each span where it or a later one begins at the earliest: what a cell holds stands before the cell itself. */
    private final int[] earliest;

    Content(String text, List<Span> spans) {
        this.text = text;
        this.spans = List.copyOf(spans);
        this.earliest = new int[spans.size()];
        int least = Integer.MAX_VALUE;
        for (int i = earliest.length - 1; i >= 0; i--) {
            least = Math.min(least, spans.get(i).from);
            earliest[i] = least;
        }
        this.identity = spans.isEmpty() ? text : identify(0, text.length());
    }

    static Content plain(String text) {
        return text.isEmpty() ? EMPTY : new Content(text, List.of());
    }

    String text() {
        return text;
    }

    List<Span> spans() {
        return spans;
    }

    /** What is compared; for a text without marks and references simply the text. */
    String identity() {
        return identity;
    }

    /** The identity of a stretch, relative to its own start, so that equal stretches at different places are equal. */
    String identity(int from, int to) {
        return spans.isEmpty() ? text.substring(from, to) : identify(from, to);
    }

    /** The first span that ends behind a place; spans stand in the order of their ends. */
    private int firstBehind(int place) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** U+0000 sets apart what is no text: no text has one, so no words can pass for a mark or a reference. */
    private String identify(int from, int to) {
        StringBuilder words = new StringBuilder(to - from + 16);
        StringBuilder formats = new StringBuilder();
        int at = from;
        for (int i = firstBehind(from); i < earliest.length && earliest[i] < to; i++) {
            Span span = spans.get(i);
            int start = Math.max(span.from, from);
            int end = Math.min(span.to, to);
            if (start >= end) {
                continue;
            }
            if (span.atom) {
                words.append(text, at, start)
                        .append('\u0000')
                        .append(span.format)
                        .append('\u0000');
                at = end;
            } else {
                int position = words.length() + (start - at);
                formats.append("\u0000\u0001")
                        .append(position)
                        .append('+')
                        .append(end - start)
                        .append(span.format);
            }
        }
        return words.append(text, at, to).append(formats).toString();
    }
}
