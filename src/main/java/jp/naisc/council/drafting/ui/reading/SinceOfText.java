package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import jp.naisc.council.drafting.comment.CommentNews;
import jp.naisc.council.drafting.reading.ChangeCounting;
import jp.naisc.council.drafting.reading.ReadingPosition;
import jp.naisc.council.drafting.reading.Since;
import jp.naisc.council.drafting.reading.TextChanges;
import jp.naisc.council.identity.Actor;

/** One text at the desk: the same facts as above its paper, each leading to the same place. */
final class SinceOfText extends Section {
    private final Actor by;
    private final Since told;
    private final ReadText text;
    private final ReadingWords words;
    private final UnorderedList list = new UnorderedList();

    /** @param title of the revision in which it is written */
    SinceOfText(Actor by, String title, Since told, ReadText text) {
        this.by = by;
        this.told = told;
        this.text = text;
        this.words = new ReadingWords(text.screen());
        addClassName("since-text");
        var head = new H3(words.say("drafting.since.desk." + text.language().name(), title));
        told.basis().ifPresent(basis -> head.getElement()
                .appendChild(new Element("small").setText(words.since(told, basis))));
        list.addClassName("since");
        add(head, list);
        told.basis().ifPresentOrElse(this::known, this::first);
    }

    private void first() {
        var says = new Paragraph(words.say("drafting.since.desk.first") + " ");
        says.addClassName("empty");
        says.add(new Anchor(text.workspace(), words.say("drafting.since.desk.open")));
        add(says);
    }

    private void known(ReadingPosition basis) {
        var counted = told.changes().flatMap(ChangeCounting::soon);
        draw(basis, counted);
        if (told.changes().isPresent() && counted.isEmpty()) {
            var screen = UI.getCurrent();
            told.changes().get().thenAccept(changes -> {
                if (screen != null && screen.getSession() != null && !screen.isClosing()) {
                    screen.access(() -> draw(basis, Optional.of(changes)));
                }
            });
        }
    }

    private void draw(ReadingPosition basis, Optional<TextChanges> counted) {
        list.removeAll();
        boolean changed = told.changes().isPresent()
                && counted.map(changes -> changes.ofOthers(by) > 0).orElse(true);
        if (changed) {
            list.add(item(
                    text.comparison(basis),
                    counted.map(changes -> words.say("drafting.since.desk.changed", changes.ofOthers(by)))
                            .orElseGet(() -> words.say("drafting.since.desk.counting")),
                    counted.map(changes -> words.minutes(changes.reading(by))).orElse("")));
        }
        if (told.comments().threads() > 0) {
            list.add(item(
                    text.thread(told.comments().newest().getFirst().thread().id()),
                    words.say("drafting.since.threads", told.comments().threads()),
                    lastSaid(told.comments().newest().getFirst())));
        }
        if (told.comments().answers() > 0) {
            list.add(item(
                    text.thread(told.comments().answered().getFirst().thread().id()),
                    words.say("drafting.since.desk.answers", told.comments().answers()),
                    lastSaid(told.comments().answered().getFirst())));
        }
        told.amendments()
                .forEach(ended -> list.add(item(
                        text.panel("amendments"),
                        words.say("drafting.since.amendment", ended.number(), words.state(ended.state())),
                        words.when(ended.at()))));
        if (list.getComponentCount() == 0) {
            var nothing = new ListItem(words.say("drafting.since.desk.nothing"));
            nothing.addClassName("empty");
            list.add(nothing);
        }
    }

    private String lastSaid(CommentNews.Line line) {
        return words.when(line.last().at());
    }

    private static ListItem item(String address, String says, String meta) {
        var item = new ListItem(new Anchor(address, says));
        if (!meta.isEmpty()) {
            var small = new Span(meta);
            small.addClassName("meta");
            item.add(small);
        }
        return item;
    }
}
