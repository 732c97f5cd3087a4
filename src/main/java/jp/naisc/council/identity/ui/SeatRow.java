package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.Seat;
import jp.naisc.council.identity.Term;
import jp.naisc.council.identity.TermResult;
import jp.naisc.council.identity.Terms;

/** One seat with its terms; what can be done with it opens below. */
final class SeatRow extends Div {

    private final CurrentActor current;
    private final Terms terms;
    private final List<PersonSummary> people;
    private final Runnable changed;
    private final Div trouble = new Div();

    /** @param people whom a term or a substitution may be given to */
    SeatRow(
            Seat seat,
            List<Term> all,
            CurrentActor current,
            Terms terms,
            List<PersonSummary> people,
            Runnable changed) {
        this.current = current;
        this.terms = terms;
        this.people = people;
        this.changed = changed;
        addClassName("seat-row");
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        var language = InterfaceLanguage.of(getLocale());
        var name = new H3(
                Badges.mark(seat.constituency(), language),
                new Span(getTranslation("identity.seats.seat", seat.number())));
        var list = new UnorderedList();
        all.forEach(term -> list.add(new ListItem(sentence(term), change(term))));
        var begin = new NativeDetails(
                getTranslation("identity.term.begin"),
                new BeginTermForm(seat.id(), current, terms, choice(people, language), this::answer));
        add(name, new Div(held(seat), list, begin, trouble));
    }

    private Paragraph held(Seat seat) {
        var vacant = new Paragraph(getTranslation("identity.seats.vacant"));
        vacant.addClassName("empty");
        vacant.setVisible(seat.current().isEmpty());
        return vacant;
    }

    private Paragraph sentence(Term term) {
        var language = InterfaceLanguage.of(getLocale());
        var substitute = term.substitute()
                .map(who ->
                        getTranslation("identity.term.substitute", who.name().in(language)))
                .orElse("");
        return new Paragraph(getTranslation(
                        "identity.term.sentence",
                        term.name().in(language),
                        term.organisation().in(language),
                        JapaneseDates.date(term.startsOn(), language),
                        JapaneseDates.date(term.endsOn(), language))
                + substitute);
    }

    private NativeDetails change(Term term) {
        return new NativeDetails(getTranslation("identity.term.change"), new Div(end(term), standIn(term)));
    }

    private EnteredForm end(Term term) {
        var last = new TextField(getTranslation("identity.term.endsOn"));
        last.setValue(JapaneseDates.date(term.endsOn(), ScreenLanguage.current()));
        last.setHelperText(getTranslation("identity.term.day"));
        var reason = new TextField(getTranslation("identity.person.reason"));
        return new EnteredForm(getTranslation("identity.term.end"), () -> {
                    var day = Fields.read(last, JapaneseDates::parse, "identity.term.day.wrong");
                    var why = PersonPanel.reason(reason);
                    if (day.isPresent() && why.isPresent()) {
                        answer(terms.end(current.get(), term.id(), day.get(), why.get()));
                    }
                })
                .with(last, reason)
                .quiet();
    }

    private EnteredForm standIn(Term term) {
        var substitute = choice(people, ScreenLanguage.current());
        substitute.setLabel(getTranslation("identity.term.standIn"));
        term.substitute().ifPresent(named -> people.stream()
                .filter(person -> person.id().equals(named.person()))
                .forEach(substitute::setValue));
        return new EnteredForm(
                        getTranslation("identity.term.nameSubstitute"),
                        () -> answer(terms.nameSubstitute(
                                current.get(),
                                term.id(),
                                Optional.ofNullable(substitute.getValue()).map(PersonSummary::id))))
                .with(substitute)
                .quiet();
    }

    static ComboBox<PersonSummary> choice(List<PersonSummary> people, InterfaceLanguage language) {
        var choice = new ComboBox<PersonSummary>();
        choice.setItems(people);
        choice.setItemLabelGenerator(person -> person.name().in(language));
        choice.setClearButtonVisible(true);
        return choice;
    }

    private void answer(TermResult result) {
        var language = InterfaceLanguage.of(getLocale());
        switch (result) {
            case TermResult.Begun begun -> changed.run();
            case TermResult.Changed done -> changed.run();
            case TermResult.SeatTaken(Term by) ->
                trouble.setText(
                        getTranslation("identity.term.seatTaken", by.name().in(language)));
            case TermResult.PersonSeated(Term on) ->
                trouble.setText(
                        getTranslation("identity.term.personSeated", JapaneseDates.date(on.endsOn(), language)));
            case TermResult.Separated(var conflict) -> trouble.setText(RoleWords.separation(this, conflict));
            case TermResult.EndsBeforeItStarts wrong ->
                trouble.setText(getTranslation("identity.term.endsBeforeItStarts"));
            case TermResult.NotASubstitute wrong -> trouble.setText(getTranslation("identity.term.notASubstitute"));
            case TermResult.NotFound gone -> trouble.setText(getTranslation("identity.people.notFound"));
        }
    }
}
