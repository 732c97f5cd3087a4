package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.amendment.AmendmentResult;
import jp.naisc.council.drafting.amendment.AmendmentSource;
import jp.naisc.council.drafting.amendment.AmendmentState;
import jp.naisc.council.drafting.amendment.Filing;
import jp.naisc.council.identity.Actor;

/** 修正提案として提出する: which of one's own suggestions, why, and what it goes back to. */
final class FilingDialog extends ActDialog {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_SOURCE = 200;

    private final AmendmentServices services;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Actor by;
    private final DraftId draft;
    private final TextLanguage language;
    private final List<Suggestion> shown;
    private final Runnable changed;
    private final Chosen chosen;
    private final TextArea reason = new TextArea();
    private final Select<AmendmentSource.Kind> source = new Select<>();
    private final TextField reference = new TextField();
    private final Checkbox later = new Checkbox();

    FilingDialog(
            AmendmentServices services,
            Actor by,
            DraftId draft,
            TextLanguage language,
            PolicyText text,
            Runnable changed) {
        super("drafting.amendment.file.title", "drafting.amendment.file.act");
        this.services = services;
        this.by = by;
        this.draft = draft;
        this.language = language;
        this.changed = changed;
        shown = services.amendments().fileable(by, draft, language);
        chosen = new Chosen(getTranslation("drafting.amendment.file.which"));
        var quotes = new Quotes(words);
        for (int i = 0; i < shown.size(); i++) {
            var html = new Markup();
            quotes.suggestion(shown.get(i), Labels.of(shown.get(i), text, words), html);
            chosen.offer(shown.get(i).id(), words.say("drafting.amendment.file.part", i + 1), html, true);
        }
        reason.setLabel(getTranslation("drafting.amendment.file.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        source.setLabel(getTranslation("drafting.amendment.source"));
        source.setItems(AmendmentSource.Kind.values());
        source.setItemLabelGenerator(kind -> getTranslation("drafting.amendment.source." + kind.name()));
        source.setValue(AmendmentSource.Kind.NONE);
        source.addValueChangeListener(change -> reference.setVisible(change.getValue() != AmendmentSource.Kind.NONE));
        reference.setLabel(getTranslation("drafting.amendment.source.reference"));
        reference.setMaxLength(LONGEST_SOURCE);
        reference.setVisible(false);
        later.setLabel(getTranslation("drafting.amendment.file.later"));
        var from = new Div(source, reference);
        from.addClassName("dates");
        content(
                says("drafting.amendment.file.says"),
                says("drafting.amendment.plain", services.rule().sentence(words.language())),
                chosen,
                reason,
                from,
                later);
        startAt(reason);
    }

    @Override
    protected void decide() {
        if (reason.getValue().isBlank()) {
            wrong(reason, "drafting.amendment.refused.reason");
            return;
        }
        var keys = chosen.keys();
        var result = services.filing()
                .file(
                        by,
                        new Filing(
                                draft,
                                language,
                                shown.stream()
                                        .filter(one -> keys.contains(one.id()))
                                        .map(Filing.Chosen::of)
                                        .toList(),
                                reason.getValue(),
                                new AmendmentSource(source.getValue(), reference.getValue()),
                                !later.getValue()));
        if (result instanceof AmendmentResult.Done done) {
            var filed = done.amendment();
            done(
                    changed,
                    words.say(
                            filed.state() == AmendmentState.DRAFT
                                    ? "drafting.amendment.file.numbered"
                                    : "drafting.amendment.file.done",
                            filed.number()));
        } else {
            refuse("drafting.amendment.plain", words.refusal(result));
        }
    }
}
