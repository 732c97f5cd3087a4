package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** 前回から変わったこと: versions cut and stages moved since this person last sat at the desk. */
final class NewsPanel extends Aside {
    private final Words words;

    NewsPanel(DeskNews.Report report, Words words) {
        this.words = words;
        addClassName("since-panel");
        // Of somebody who was never here nothing can be said "since": the latest is told as what it is.
        var first = report.since().isEmpty();
        var title = new H2(words.say(first ? "policy.news.latest" : "policy.news.title"));
        title.setId("news-title");
        getElement().setAttribute("aria-labelledby", "news-title");
        var list = new UnorderedList();
        list.addClassName("since");
        report.events().forEach(event -> list.add(line(event)));
        add(title);
        report.sections().forEach(this::add);
        if (!first) {
            add(steps(report));
        }
        if (list.getComponentCount() == 0) {
            var empty = new Paragraph(words.say(first ? "policy.news.latest.empty" : "policy.news.empty"));
            empty.addClassName("empty");
            add(empty);
        } else {
            add(list);
        }
    }

    /** Texts say themselves since when; of versions and stages it is the last visit to the desk. */
    private Component steps(DeskNews.Report report) {
        var since = new Element("small")
                .setText(report.since()
                        .map(at -> words.say("policy.news.since", JapaneseDates.dateTime(at, words.language())))
                        .orElse(""));
        var title = new H3(words.say("policy.news.steps"));
        title.getElement().appendChild(since);
        return title;
    }

    private ListItem line(DeskNews.Event event) {
        return switch (event) {
            case DeskNews.Cut cut -> {
                var address = cut.before()
                        .map(before -> PolicyNavigation.comparison(
                                cut.policy().slug(),
                                before.number().toString(),
                                cut.version().number().toString()))
                        .orElseGet(() -> PolicyNavigation.version(
                                cut.policy().slug(), cut.version().number()));
                yield item(
                        address,
                        words.say(happened(cut.version()), title(cut.policy()), named(cut.version())),
                        cut.version()
                                .notes()
                                .in(Languages.ofText(words.language()))
                                .title(),
                        when(cut.version()));
            }
            case DeskNews.Moved moved ->
                item(
                        PolicyNavigation.workspace(moved.policy().slug()),
                        words.say(
                                "policy.news.moved",
                                moved.cycle().titles().in(Languages.ofText(words.language())),
                                words.stage(moved.way().getLast().stage())),
                        words.say(
                                "policy.news.moved.of",
                                title(moved.policy()),
                                moved.way().getLast().reason().orElse("")),
                        JapaneseDates.dateTime(event.at(), words.language()));
        };
    }

    private static String happened(PolicyVersion version) {
        if (!version.number().isEdition()) {
            return "policy.news.cut";
        }
        return wasRegistered(version) ? "policy.news.registered" : "policy.news.edition";
    }

    /** An edition without a revision of its own came about elsewhere or before; nobody published it here. */
    private static boolean wasRegistered(PolicyVersion version) {
        return version.number().isEdition() && version.cycle().isEmpty();
    }

    private String named(PolicyVersion version) {
        return wasRegistered(version) ? words.dated(version) : words.number(version.number());
    }

    /** The day a version bears where it was made on another; of one that was registered, when it was. */
    private String when(PolicyVersion version) {
        var day = Words.dateOf(version);
        return wasRegistered(version) || day.equals(JapaneseDates.dateOf(version.at()))
                ? JapaneseDates.dateTime(version.at(), words.language())
                : JapaneseDates.dateOfWeek(day, words.language());
    }

    private ListItem item(String address, String sentence, String note, String when) {
        var item = new ListItem(new Anchor(PolicyNavigation.ROOT + address, sentence));
        if (!note.isBlank()) {
            var says = new Span(note);
            says.addClassName("note");
            item.add(says);
        }
        var meta = new Span(when);
        meta.addClassName("meta");
        item.add(meta);
        return item;
    }

    private String title(Policy policy) {
        return policy.titles().in(Languages.ofText(words.language()));
    }
}
