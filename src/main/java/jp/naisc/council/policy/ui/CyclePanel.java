package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** Where one revision stands: the sentence, what comes next, and the rail that repeats it. */
final class CyclePanel extends Section {
    CyclePanel(CouncilProgress.Running running, Words words) {
        var language = Languages.ofText(words.language());
        var cycle = running.cycle();
        addClassName("cycle");
        var title = new H2(words.say("policy.desk.cycle", cycle.titles().in(language), words.stage(cycle.stage())));
        var link = new Anchor(
                PolicyNavigation.ROOT
                        + PolicyNavigation.workspace(running.policy().slug()),
                running.policy().titles().in(language));
        link.addClassName("small");
        var top = new Div(title, link);
        top.addClassName("t");
        var since = JapaneseDates.date(JapaneseDates.dateOf(cycle.since()), words.language());
        add(
                top,
                new Paragraph(words.say("policy.stage.says." + cycle.stage().name(), since)),
                StageRail.full(cycle.stage()));
    }
}
