package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.policy.EditionPreview;
import jp.naisc.council.policy.ui.intake.ComparisonPreview;
import jp.naisc.council.policy.ui.intake.ImportPreview;

/** One text as it would stand in the edition: what it is, what was lost on the way, what it changes. */
final class IncomingText extends Section {
    private final Words words = Words.ofScreen();

    IncomingText(
            ImportResult.Imported imported, EditionPreview preview, Consumer<TextLanguage> speaks, Runnable removed) {
        addClassName("incoming");
        var language = new Select<TextLanguage>();
        language.setLabel(words.say("policy.editions.language"));
        language.setItems(TextLanguage.values());
        language.setItemLabelGenerator(each -> words.say("policy.language." + each.name()));
        language.setValue(imported.text().language());
        language.addValueChangeListener(change -> speaks.accept(change.getValue()));
        var remove = new Button(words.say("policy.editions.remove"), click -> removed.run());
        remove.addThemeName("tertiary");
        var head = new Div(
                new H3(words.say(
                        "policy.editions.text",
                        words.say(
                                "policy.language." + imported.text().language().name()))),
                language,
                remove);
        head.addClassName("incoming-head");
        add(head, new ImportPreview(imported));
        preview.beside().ifPresent(this::beside);
    }

    private void beside(EditionPreview.Beside beside) {
        var comparison = beside.comparison();
        var number = words.number(beside.version().number());
        add(new Written("p", "compared")
                .show(words.sentence(
                        beside.earlier() ? "policy.editions.beside.earlier" : "policy.editions.beside.later",
                        number,
                        comparison.changes().size(),
                        beside.carried())));
        if (!comparison.isEmpty()) {
            add(new Disclosure(
                    new ComparisonPreview(comparison), new Span(words.say("policy.editions.beside.open", number))));
        }
    }
}
