package jp.naisc.council.publication.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.Link;
import jp.naisc.council.publication.page.TextPage;
import jp.naisc.council.publication.page.TextPage.Section;
import jp.naisc.council.publication.page.Words;
import org.springframework.stereotype.Component;

/** Makes the pages that consist of sentences: what this demonstration is, accessibility, and errors. */
@Component
class TextPages {

    private static final int DIFFERENCES = 12;

    private final Frames frames;
    private final Press press;

    TextPages(Frames frames, Press press) {
        this.frames = frames;
        this.press = press;
    }

    FinishedPage about(InterfaceLanguage language) {
        var words = Words.in(language);
        var rows = new ArrayList<List<String>>();
        rows.add(cells(words.say("about.rows.head")));
        for (var row = 1; row <= DIFFERENCES; row++) {
            rows.add(cells(words.say("about.row." + row)));
        }
        var frame = frames.of(
                language, Addresses.ABOUT, words.say("about.title"), words.say("about.description"), Door.ABOUT);
        var sections =
                List.of(section(words, "about.what"), new Section(words.say("about.differences"), List.of(), rows));
        return press.print(
                "text",
                new TextPage(frame, words.say("about.title"), words.say("about.notice"), sections, List.of()),
                Freshness.SETTLED);
    }

    FinishedPage accessibility(InterfaceLanguage language) {
        var words = Words.in(language);
        var frame = frames.of(
                language,
                Addresses.ACCESSIBILITY,
                words.say("accessibility.title"),
                words.say("accessibility.description"),
                Door.NONE);
        var sections = Stream.of("state", "done", "limits", "contact")
                .map(part -> section(words, "accessibility." + part))
                .toList();
        return press.print(
                "text",
                new TextPage(
                        frame, words.say("accessibility.title"), words.say("accessibility.lead"), sections, List.of()),
                Freshness.SETTLED);
    }

    FinishedPage error(InterfaceLanguage language, String kind) {
        var words = Words.in(language);
        var heading = words.say("error." + kind);
        var ways = List.of(
                new Link(Addresses.in(language, Addresses.HOME), words.say("error.home")),
                new Link(Addresses.in(language, Addresses.POLICIES), words.say("error.policies")));
        var sections = List.of(new Section("", List.of(words.say("error.ways"))));
        return press.print(
                "text",
                new TextPage(
                        frames.alone(language, heading), heading, words.say("error." + kind + ".lead"), sections, ways),
                Freshness.ONCE);
    }

    private static Section section(Words words, String key) {
        return new Section(words.say(key), words.say(key + ".text").lines().toList());
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|"));
    }
}
