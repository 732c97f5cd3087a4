package jp.naisc.council.publication.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form "text on a date".
 *
 * @param action where it is sent
 * @param value what stands in the field: an example worth trying, or what the reader typed
 * @param error why the answer could not be given, shown at the field
 * @param policies among which the reader chooses; empty where the page is about one
 */
public record DateQuestion(
        String action, String value, @Nullable String error, List<Choice> policies) {

    public DateQuestion {
        policies = List.copyOf(policies);
    }

    /** Of one policy. */
    public DateQuestion(String action, String value, @Nullable String error) {
        this(action, value, error, List.of());
    }

    /** A policy to choose. */
    public record Choice(String slug, String name) {}
}
