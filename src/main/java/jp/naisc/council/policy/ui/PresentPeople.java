package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.naisc.council.base.shell.PersonBadge;

/** Who has the live text open now: seat marks with names, and the number in words. */
final class PresentPeople extends Div {
    /** More marks than this would push the title away; the sentence still counts everybody. */
    private static final int SHOWN = 8;

    private final Words words = Words.ofScreen();
    private final UnorderedList marks = new UnorderedList();
    private final Span sentence = new Span();

    PresentPeople() {
        addClassName("people");
        marks.addClassName("here");
        add(marks, sentence);
        setVisible(false);
    }

    void show(List<PersonBadge> windows) {
        // Somebody with two windows is one person.
        var people = windows.stream().distinct().toList();
        setVisible(!people.isEmpty());
        marks.removeAll();
        people.stream().limit(SHOWN).forEach(person -> {
            var name = new Span(person.name());
            name.addClassName("sr");
            var mark = new ListItem(person.mark(), name);
            mark.setTitle(person.name());
            marks.add(mark);
        });
        sentence.setText(words.say("policy.workspace.present", people.size()));
    }
}
