package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.naisc.council.base.shell.DayPicker;
import jp.naisc.council.drafting.comment.CommentThread.Assignment;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Who is to see to a thread, and until when. Only those who read the thread can be chosen. */
final class AssignForm extends Div {
    AssignForm(
            List<Actor> readers,
            Optional<Assignment> now,
            BiConsumer<Optional<PersonId>, Optional<LocalDate>> assign,
            Runnable close) {
        var words = CommentWords.ofScreen();
        addClassName("assign-form");
        var person = new Select<Actor>();
        person.setLabel(words.say("drafting.comment.assign.whom"));
        person.setItems(readers);
        person.setItemLabelGenerator((@Nullable Actor each) ->
                each == null ? words.say("drafting.comment.assign.nobody") : each.name(words.language()));
        person.setEmptySelectionAllowed(true);
        person.setEmptySelectionCaption(words.say("drafting.comment.assign.nobody"));
        now.flatMap(given -> readers.stream()
                        .filter(each -> each.id().equals(given.assignee()))
                        .findFirst())
                .ifPresent(person::setValue);
        var day = new DayPicker(
                words.say("drafting.comment.assign.due"),
                now.flatMap(Assignment::due).orElse(null));
        day.setRequiredIndicatorVisible(false);
        day.setClearButtonVisible(true);
        var send = new Button(
                words.say("drafting.comment.assign.send"),
                click -> assign.accept(person.getOptionalValue().map(Actor::id), Optional.ofNullable(day.getValue())));
        send.addThemeNames("primary", "small");
        var cancel = new NativeButton(words.say("drafting.comment.cancel"), click -> close.run());
        cancel.addClassName("textact");
        var acts = new Div(send, cancel);
        acts.addClassName("acts");
        add(person, day, acts);
        person.focus();
    }
}
