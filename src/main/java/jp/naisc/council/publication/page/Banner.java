package jp.naisc.council.publication.page;

import org.jspecify.annotations.Nullable;

/** Says, before a word of the text is read, whether it is in force. */
public record Banner(
        String style,
        String word,
        String sentence,
        @Nullable Link act) {}
