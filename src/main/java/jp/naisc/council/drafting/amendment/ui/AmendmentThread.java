package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import jp.naisc.council.base.shell.KeptWords;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;

/** 討議: what people of the council say about an amendment, the oldest first; nothing is changed or taken back. */
final class AmendmentThread extends Section {

    private static final int LONGEST = 4_000;

    private final AmendmentServices services;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Actor by;
    private final Amendment amendment;
    private final Written remarks = new Written("div", "thread");

    AmendmentThread(AmendmentServices services, Actor by, Amendment amendment) {
        this.services = services;
        this.by = by;
        this.amendment = amendment;
        addClassName("talk");
        add(remarks);
        show();
        if (by.may(Act.SUGGEST)) {
            var field = new TextArea(words.say("drafting.amendment.remark"));
            field.setMaxLength(LONGEST);
            field.setWidthFull();
            field.setHelperText(words.say("drafting.amendment.remark.scope"));
            var kept = new KeptWords("amendment-remark " + amendment.id(), field.getLabel(), field);
            var say = new Button(words.say("drafting.amendment.remark.act"), click -> {
                if (services.talk().remark(by, amendment.id(), field.getValue())) {
                    kept.forget();
                    field.clear();
                    show();
                }
                field.focus();
            });
            say.addThemeNames("small", "neutral");
            var row = new Div(kept, say);
            row.addClassName("say");
            add(row);
        }
    }

    private void show() {
        var html = new Markup().line("h4", words.say("drafting.amendment.talk"));
        var all = services.talk().remarks(by, amendment.id());
        if (all.isEmpty()) {
            html.line("p", words.say("drafting.amendment.talk.empty"), "class", "empty");
        } else {
            html.open("ol");
            for (var remark : all) {
                html.open("li")
                        .line(
                                "span",
                                words.say(
                                        "drafting.amendment.talk.by",
                                        services.faces()
                                                .of(remark.person(), words.language())
                                                .name(),
                                        words.dateTime(remark.at())),
                                "class",
                                "meta")
                        .line("p", remark.words(), "class", "says")
                        .close();
            }
            html.close();
        }
        remarks.show(html);
    }
}
