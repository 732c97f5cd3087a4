package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Gives a thread other words: those that are selected in the paper, or the provision one is reading. */
final class PlacingForm extends Div {
    PlacingForm(CommentWords words, Optional<String> here, Runnable onSelection, Runnable onProvision, Runnable close) {
        add(new Paragraph(words.say("drafting.comment.placing")));
        var acts = new Div();
        acts.addClassName("acts");
        acts.add(button(words.say("drafting.comment.placing.words"), onSelection));
        here.ifPresent(label -> acts.add(button(words.say("drafting.comment.placing.provision", label), onProvision)));
        acts.add(button(words.say("drafting.comment.cancel"), close));
        add(acts);
    }

    private static NativeButton button(String word, Runnable act) {
        var button = new NativeButton(word, click -> act.run());
        button.addClassName("textact");
        return button;
    }
}
