package jp.naisc.council.document.suggest;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;

/**
 * One suggestion with all its places in a text.
 *
 * @param id as in its marks
 * @param by the author's reference
 * @param parts in text order, at least one
 */
public record Suggestion(String id, String by, List<Part> parts) {

    public Suggestion {
        parts = List.copyOf(parts);
    }

    /** What a part of a suggestion wants. */
    public enum Wish {
        /** Words to be added. */
        ADD_WORDS,
        /** Words to go. */
        REMOVE_WORDS,
        /** A whole provision to be added. */
        ADD_PROVISION,
        /** A whole provision to go. */
        REMOVE_PROVISION,
        /** A provision to be divided here. */
        DIVIDE,
        /** A provision to be joined to the one before it. */
        JOIN,
        /** A provision to be of another kind, or words to be written otherwise. */
        RECAST
    }

    /**
     * One place of a suggestion.
     *
     * @param from where it begins in the text that holds the suggestions
     * @param to where it ends
     * @param provision the block it stands in, or is; empty for the title
     * @param words the words in question; empty for a division or a joint, both forms where only the form changes
     */
    public record Part(Wish wish, int from, int to, Optional<ProvisionId> provision, String words) {}

    /** All words it would add, one place after another; where it adds none, the forms that it would change. */
    public String added() {
        String words = words(Wish.ADD_WORDS, Wish.ADD_PROVISION);
        return words.isEmpty() ? words(Wish.RECAST, Wish.RECAST) : words;
    }

    /** All words it would take away. */
    public String removed() {
        return words(Wish.REMOVE_WORDS, Wish.REMOVE_PROVISION);
    }

    private String words(Wish inline, Wish whole) {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            if (part.wish() == inline || part.wish() == whole) {
                if (part.wish() == whole && !words.isEmpty()) {
                    words.append('\n');
                }
                words.append(part.words());
            }
        }
        return words.toString();
    }
}
