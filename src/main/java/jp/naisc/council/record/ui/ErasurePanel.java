package jp.naisc.council.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.ErasureActs;
import jp.naisc.council.record.ErasureProposal;

/** The erasures that wait for a second person, above the record; only those who may erase see them. */
final class ErasurePanel extends Section {

    private final ErasureActs acts;
    private final NamedReferences names;
    private final Runnable changed;

    ErasurePanel(ErasureActs acts, NamedReferences names, Runnable changed) {
        this.acts = acts;
        this.names = names;
        this.changed = changed;
        addClassName("erasures");
        reload();
    }

    void reload() {
        removeAll();
        var waiting = acts.open();
        setVisible(!waiting.isEmpty());
        var list = new OrderedList();
        waiting.forEach(proposal -> list.add(item(proposal)));
        add(new H2(getTranslation("record.erase.waiting", waiting.size())), list);
    }

    private ListItem item(ErasureProposal proposal) {
        var what = new Paragraph(getTranslation(
                "record.erase.item",
                proposal.entry().value(),
                RecordWords.kind(this, proposal.kind()),
                names.name(proposal.subject()),
                RecordWords.field(this, proposal.field())));
        what.addClassName("what");
        var words = new Paragraph(proposal.content());
        words.addClassName("quoted");
        var why = new Paragraph(getTranslation("record.erase.because", proposal.reason()));
        var who = new Paragraph(getTranslation(
                "record.erase.by",
                names.name(proposal.proposedBy()),
                JapaneseDates.dateTime(proposal.at(), names.language())));
        who.addClassName("when");
        return new ListItem(what, words, why, who, acts(proposal));
    }

    private Div acts(ErasureProposal proposal) {
        boolean mine = acts.isMe(proposal.proposedBy());
        var decline = new NativeButton(
                getTranslation(mine ? "record.erase.takeBack" : "record.erase.decline"),
                click -> new ErasureDialog.Decline(acts, proposal, changed).open());
        decline.addClassNames("button", "neutral");
        var row = new Div();
        row.addClassName("acts");
        if (mine) {
            row.add(new Paragraph(getTranslation("record.erase.mine")), decline);
        } else {
            var confirm = new NativeButton(
                    getTranslation("record.erase.confirm"),
                    click -> new ErasureDialog.Confirm(acts, proposal, changed).open());
            confirm.addClassNames("button");
            row.add(confirm, decline);
        }
        return row;
    }
}
