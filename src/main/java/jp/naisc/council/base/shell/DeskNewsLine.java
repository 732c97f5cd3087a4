package jp.naisc.council.base.shell;

/**
 * Something that happened since a person last sat at the desk, already in the person's language.
 *
 * @param sentence what happened; it leads there
 * @param note a word more; may be empty
 * @param when day and time
 * @param address where the sentence leads, below {@code /council/}
 */
public record DeskNewsLine(String sentence, String note, String when, String address) {}
