package jp.naisc.council.publication.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page, and the list of policies.
 *
 * @param lead whether the page opens with what this site is
 * @param date asks for the text on a date, once for all policies; nothing where there is no policy
 */
public record HomePage(
        Frame frame,
        boolean lead,
        List<PolicyCard> policies,
        List<News> news,
        @Nullable DateQuestion date) {

    public HomePage {
        policies = List.copyOf(policies);
        news = List.copyOf(news);
    }

    /** A policy and what is in force of it. */
    public record PolicyCard(
            String name,
            String href,
            String style,
            String standing,
            String sentence,
            @Nullable Note note,
            String historyHref,
            @Nullable Link difference) {}

    /** Something that was published. */
    public record News(String since, String date, Link what, String about) {}
}
