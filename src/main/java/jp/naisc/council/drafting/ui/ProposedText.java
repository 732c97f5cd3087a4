package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.naisc.council.drafting.DraftProposal;
import jp.naisc.council.drafting.ReplaceResult;
import jp.naisc.council.policy.ui.intake.ComparisonPreview;

/** What would change in the draft, in words, and the button that does it. */
final class ProposedText extends Section {
    private final Span trouble = new Span();
    private final Button act;

    ProposedText(
            DraftProposal proposal,
            String actKey,
            Supplier<ReplaceResult> replace,
            Consumer<ReplaceResult.Replaced> done) {
        addClassName("proposed");
        var comparison = proposal.comparison();
        add(new Paragraph(getTranslation(
                "drafting.replace.changes",
                proposal.now().step(),
                comparison.changes().size())));
        if (!comparison.isEmpty()) {
            add(new ComparisonPreview(comparison));
        }
        add(new Paragraph(getTranslation("drafting.replace.says")));
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        act = new Button(getTranslation(actKey), click -> act(replace, done));
        act.addThemeName("primary");
        act.setDisableOnClick(true);
        var acts = new Div(trouble, act);
        acts.addClassName("acts");
        add(acts);
    }

    private void act(Supplier<ReplaceResult> replace, Consumer<ReplaceResult.Replaced> done) {
        // Before anything can fail: the browser hears of it together with what came of it.
        act.setEnabled(true);
        trouble.setVisible(false);
        answer(replace.get(), done);
    }

    private void answer(ReplaceResult result, Consumer<ReplaceResult.Replaced> done) {
        switch (result) {
            case ReplaceResult.Replaced replaced -> done.accept(replaced);
            case ReplaceResult.Unchanged same -> refuse("drafting.replace.unchanged");
            case ReplaceResult.MovedOn moved -> refuse("drafting.replace.moved");
            case ReplaceResult.OpenSuggestions(int open) -> refuse("drafting.replace.suggestions", open);
            case ReplaceResult.ReadOnly(var why) -> refuse(why.key());
            case ReplaceResult.Refused refused -> refuse("drafting.replace.notaken");
            case ReplaceResult.Unanswered silent -> refuse("drafting.replace.unanswered");
            case ReplaceResult.NoSuchDraft none -> refuse("drafting.refused.gone");
        }
    }

    private void refuse(String key, Object... values) {
        trouble.setText(getTranslation(key, values));
        trouble.setVisible(true);
    }
}
