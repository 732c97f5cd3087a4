package jp.naisc.council.document.anchor;

/**
 * A comment's hold on a version of a text.
 *
 * @param key whose hold this is; a comment on words of several provisions has one for each
 * @param place where, in that version
 * @param quote the words there, as a reader of that version read them. The words on which the comment was first written
 *     are the comment's own to keep: after a change the pin on the new version quotes the new words
 */
public record Pinned<K>(K key, Place place, String quote) {}
