package jp.naisc.council.publication.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page, and the list of policies.
 *
 * @param lead whether the page opens with what this site is
 */
public record HomePage(Frame frame, boolean lead, List<PolicyCard> policies, List<News> news) {

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
            @Nullable Link difference,
            DateQuestion date) {}

    /** Something that was published. */
    public record News(String since, String date, Link what, String about) {}
}
