package jp.naisc.council.document.step;

/** What remains of an anchor whose words are gone: the words. Where they might have gone is not guessed. */
public record Orphan<K>(K key, String quote) {}
