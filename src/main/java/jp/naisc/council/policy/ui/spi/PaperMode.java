package jp.naisc.council.policy.ui.spi;

import java.util.Arrays;

/** How one sits before a text that is being worked on. */
public enum PaperMode {
    READ,
    /** What one writes stays a suggestion. */
    SUGGEST,
    EDIT;

    /** The word in addresses ({@code ?mode=suggest}). */
    public String word() {
        return switch (this) {
            case READ -> "read";
            case SUGGEST -> "suggest";
            case EDIT -> "edit";
        };
    }

    /** Anything else means reading. */
    public static PaperMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElse(READ);
    }
}
