package jp.naisc.council.document.step;

/**
 * A comment's hold on a stretch of text.
 *
 * @param key whose anchor this is
 * @param quote the words it was set on, kept as they were
 */
public record Anchor<K>(K key, int from, int to, String quote) {

    public Anchor {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("an anchor holds at least one position");
        }
    }
}
