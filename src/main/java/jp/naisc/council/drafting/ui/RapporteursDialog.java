package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.Seat;
import jp.naisc.council.identity.Seats;
import jp.naisc.council.identity.Term;
import jp.naisc.council.identity.ui.Badges;

/** 起草委員: which members write in this draft themselves. Each change is an official act and takes effect at once. */
final class RapporteursDialog extends Dialog {
    private final Actor by;
    private final DraftId draft;
    private final Rapporteurs rapporteurs;
    private final Seats seats;
    private final Actors people;
    private final UnorderedList roster = new UnorderedList();

    RapporteursDialog(Actor by, DraftId draft, Rapporteurs rapporteurs, Seats seats, Actors people) {
        this.by = by;
        this.draft = draft;
        this.rapporteurs = rapporteurs;
        this.seats = seats;
        this.people = people;
        setHeaderTitle(getTranslation("drafting.rapporteurs.title"));
        roster.addClassName("roster");
        var says = new Paragraph(getTranslation("drafting.rapporteurs.says"));
        says.addClassName("facts");
        var body = new Div(says, roster);
        body.addClassName("draft-dialog");
        add(body);
        getFooter().add(new Button(getTranslation("drafting.rapporteurs.close"), click -> close()));
        list();
    }

    private void list() {
        seats.all().stream().map(Seat::current).flatMap(term -> term.stream()).forEach(term -> {
            var row = new ListItem();
            fill(row, term);
            roster.add(row);
        });
        if (roster.getComponentCount() == 0) {
            roster.add(new ListItem(getTranslation("drafting.rapporteurs.empty")));
        }
    }

    /** Only the row that changed is made anew, so that the list stays where it was. */
    private Button fill(ListItem row, Term term) {
        var language = ScreenLanguage.current();
        boolean named = rapporteurs.isRapporteur(draft, term.person());
        var name = language.pick(term.name().japanese(), term.name().english());
        var state = new Span(getTranslation(named ? "drafting.rapporteurs.is" : "drafting.rapporteurs.isnot"));
        state.addClassName(named ? "named" : "quiet");
        var change = new Button(getTranslation(named ? "drafting.rapporteurs.remove" : "drafting.rapporteurs.name"));
        change.addThemeNames("small", "neutral");
        change.setAriaLabel(change.getText() + ": " + name);
        change.addClickListener(click -> {
            if (named) {
                rapporteurs.remove(by, draft, term.person());
            } else {
                rapporteurs.appoint(by, draft, term.person());
            }
            fill(row, term).focus();
        });
        row.removeAll();
        people.find(term.person())
                .ifPresent(person -> row.add(Badges.of(person, language).mark()));
        row.add(new Div(new Span(name), state), change);
        return change;
    }
}
