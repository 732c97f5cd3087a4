package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.Organisation;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.SeatId;
import jp.naisc.council.identity.TermContent;
import jp.naisc.council.identity.TermResult;
import jp.naisc.council.identity.Terms;

/** Seats a person for a time. */
final class BeginTermForm extends Div {

    private final SeatId seat;
    private final CurrentActor current;
    private final Terms terms;
    private final Consumer<TermResult> answer;
    private final ComboBox<PersonSummary> person;
    private final TextField organisationJa = new TextField();
    private final TextField organisationEn = new TextField();
    private final TextField from = new TextField();
    private final TextField to = new TextField();

    BeginTermForm(
            SeatId seat,
            CurrentActor current,
            Terms terms,
            ComboBox<PersonSummary> person,
            Consumer<TermResult> answer) {
        this.seat = seat;
        this.current = current;
        this.terms = terms;
        this.answer = answer;
        this.person = person;
        person.setLabel(getTranslation("identity.term.person"));
        organisationJa.setLabel(getTranslation("identity.term.organisationJa"));
        organisationEn.setLabel(getTranslation("identity.term.organisationEn"));
        from.setLabel(getTranslation("identity.term.startsOn"));
        from.setHelperText(getTranslation("identity.term.day"));
        to.setLabel(getTranslation("identity.term.endsOn"));
        to.setHelperText(getTranslation("identity.term.day"));
        add(new EnteredForm(getTranslation("identity.term.begin"), this::begin)
                .with(person, organisationJa, organisationEn, from, to)
                .quiet());
    }

    private void begin() {
        var ja = Fields.read(organisationJa, Organisation::part, "identity.term.organisation.wrong");
        var en = Fields.read(organisationEn, Organisation::part, "identity.term.organisation.wrong");
        var first = Fields.read(from, JapaneseDates::parse, "identity.term.day.wrong");
        var last = Fields.read(to, JapaneseDates::parse, "identity.term.day.wrong");
        if (person.isEmpty()) {
            Fields.refuse(person, "identity.term.person.wrong");
        } else if (ja.isPresent() && en.isPresent() && first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                Fields.refuse(to, "identity.term.endsBeforeItStarts");
            } else {
                var content = new TermContent(
                        seat, person.getValue().id(), new Organisation(ja.get(), en.get()), first.get(), last.get());
                answer.accept(terms.begin(current.get(), content));
            }
        }
    }
}
