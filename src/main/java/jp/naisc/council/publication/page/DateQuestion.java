package jp.naisc.council.publication.page;

import org.jspecify.annotations.Nullable;

/**
 * The form "text on a date".
 *
 * @param action where it is sent
 * @param value what stands in the field: an example worth trying, or what the reader typed
 * @param error why the answer could not be given, shown at the field
 */
public record DateQuestion(
        String action, String value, @Nullable String error) {}
