package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.drafting.amendment.AmendmentNews;
import jp.naisc.council.drafting.comment.CommentNews;
import jp.naisc.council.drafting.reading.Since;

/** What was said and not read yet, behind its number: each line leads to its thread. */
final class TalkLists {
    private static final int LONGEST = 50;

    private final ReadingServices services;
    private final ReadText text;
    private final ReadingWords words;

    TalkLists(ReadingServices services, ReadText text) {
        this.services = services;
        this.text = text;
        this.words = new ReadingWords(text.screen());
    }

    Disclosure threads(Since told) {
        var list = new UnorderedList();
        told.comments().newest().forEach(line -> list.add(thread(line)));
        return disclosure(
                "drafting.since.threads",
                told.comments().threads(),
                list,
                told.comments().newest().size());
    }

    Disclosure answers(Since told) {
        var list = new UnorderedList();
        told.amendments().stream().limit(CommentNews.MOST_LINES).forEach(ended -> list.add(ended(ended)));
        told.comments().answered().forEach(line -> list.add(thread(line)));
        return disclosure("drafting.since.answers", told.answers(), list, list.getComponentCount());
    }

    private Disclosure disclosure(String key, int count, UnorderedList list, int listed) {
        var sheet = new Div(list);
        sheet.addClassName("since-sheet");
        if (listed < count) {
            var rest = new Paragraph(new Anchor(text.panel("comments"), words.say("drafting.since.more", count)));
            rest.addClassName("small");
            sheet.add(rest);
        }
        var disclosure = new Disclosure(sheet, new Span(words.say(key, count))).asMenu();
        disclosure.addClassName("since-talk");
        return disclosure;
    }

    private ListItem thread(CommentNews.Line line) {
        boolean settled = line.thread().settled().isPresent();
        var by = line.thread().settled().map(end -> end.by()).orElse(line.last().author());
        var at = line.thread().settled().map(end -> end.at()).orElse(line.last().at());
        return item(
                text.thread(line.thread().id()),
                Shortened.of(line.opening(), LONGEST),
                words.say(
                        settled ? "drafting.since.settled" : "drafting.since.said",
                        services.name(by, text.screen()),
                        words.when(at)));
    }

    private ListItem ended(AmendmentNews.Ended ended) {
        return item(
                text.panel("amendments"),
                words.say("drafting.since.amendment", ended.number(), words.state(ended.state())),
                words.when(ended.at()));
    }

    private static ListItem item(String address, String says, String meta) {
        var small = new Span(meta);
        small.addClassName("meta");
        return new ListItem(new Anchor(address, says), small);
    }
}
