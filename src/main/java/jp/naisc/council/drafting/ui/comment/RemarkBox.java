package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.KeptWords;
import jp.naisc.council.drafting.comment.CommentDrafts;
import jp.naisc.council.drafting.comment.CommentDrafts.Unsent;
import jp.naisc.council.drafting.comment.CommentPeople;
import jp.naisc.council.identity.Actor;

/** Where a remark is written. What is typed is kept after each pause; whom it will call is said below it. */
final class RemarkBox extends Div {
    private static final int PAUSE_MS = 600;

    private final CommentWords words = CommentWords.ofScreen();
    private final TextArea area = new TextArea();
    private final KeptWords kept;
    private final CallPeople call;
    private final LengthSays length;
    private final Span called = new Span();
    private final Div acts = new Div();
    private final Button send;
    private final Supplier<List<Actor>> readers;
    private final Consumer<String> keep;

    /**
     * @param place where the words are kept until they are with the server
     * @param readers those who will read it, and so can be called
     * @param keep keeps what was typed so far
     * @param send true when it was sent
     * @param close the box is not needed any more
     */
    RemarkBox(
            String place,
            String label,
            String sendWord,
            Supplier<List<Actor>> readers,
            Consumer<String> keep,
            Function<String, Boolean> send,
            Runnable close) {
        this.readers = readers;
        this.keep = keep;
        addClassName("remark-box");
        area.setAriaLabel(label);
        kept = new KeptWords(place, label, area);
        call = new CallPeople(words, readers, kept);
        length = new LengthSays(area, words);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(12);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MS);
        area.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                keep.accept(typed.getValue());
                if (CommentDrafts.keepsWhole(typed.getValue())) {
                    kept.storedAs(typed.getValue());
                }
            }
            length.say();
            sayWhoIsCalled();
        });
        called.addClassNames("called", "quiet");
        called.getElement().setAttribute("role", "status");
        this.send = new Button(sendWord, click -> {
            click.getSource().setEnabled(true);
            length.say();
            if (length.isTooLong()) {
                area.focus();
            } else if (send.apply(area.getValue())) {
                kept.forget();
                close.run();
            }
        });
        this.send.addThemeNames("primary", "small");
        this.send.setDisableOnClick(true);
        this.send
                .addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(area)
                .resetFocusOnActiveElement();
        var cancel = textact("drafting.comment.cancel", () -> {
            keep.accept("");
            kept.forget();
            close.run();
        });
        acts.addClassName("acts");
        acts.add(this.send, cancel, callButton());
        add(call, length, called, acts);
    }

    /** What stands beside the button that sends. */
    RemarkBox beside(Component... says) {
        addComponentAtIndex(3, row(says));
        return this;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("beside");
        return row;
    }

    RemarkBox begin(String typed) {
        area.setValue(typed);
        return this;
    }

    RemarkBox begin(Unsent unsent) {
        return begin(unsent.body());
    }

    String value() {
        return area.getValue();
    }

    /** The words of who will read it change with the scope. */
    void readersChanged() {
        call.readersChanged();
        sayWhoIsCalled();
    }

    RemarkBox focused() {
        area.focus();
        return this;
    }

    private NativeButton textact(String key, Runnable act) {
        var button = new NativeButton(words.say(key), click -> act.run());
        button.addClassName("textact");
        return button;
    }

    /** The list of people is only read by those who want to call somebody. */
    private NativeButton callButton() {
        var call = new NativeButton(words.say("drafting.comment.call"));
        call.addClassName("textact");
        call.addClickListener(click -> {
            var choice = new Select<Actor>();
            choice.setItems(readers.get());
            choice.setItemLabelGenerator(person -> person == null ? "" : person.name(words.language()));
            choice.setPlaceholder(words.say("drafting.comment.call.whom"));
            choice.setAriaLabel(words.say("drafting.comment.call.whom"));
            choice.addThemeName("small");
            choice.addValueChangeListener(chosen -> {
                var before = area.getValue();
                var space = before.isEmpty() || before.endsWith(" ") || before.endsWith("\n") ? "" : " ";
                area.setValue(before + space + "@" + chosen.getValue().name(words.language()) + " ");
                keep.accept(area.getValue());
                acts.remove(choice);
                call.setVisible(true);
                area.focus();
            });
            call.setVisible(false);
            acts.add(choice);
            choice.focus();
        });
        return call;
    }

    private void sayWhoIsCalled() {
        var ids = CommentPeople.called(area.getValue(), readers);
        called.setVisible(!ids.isEmpty());
        if (!ids.isEmpty()) {
            called.setText(words.say(
                    "drafting.comment.called",
                    readers.get().stream()
                            .filter(person -> ids.contains(person.id()))
                            .map(person -> person.name(words.language()))
                            .collect(Collectors.joining(words.say("drafting.comment.and")))));
        }
    }
}
