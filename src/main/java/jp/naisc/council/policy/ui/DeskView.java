package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.identity.CurrentActor;

/** The desk: what waits for this person, what changed since the last look, what the council is doing. Nothing else. */
@Route("")
@Menu(title = "policy.desk.menu", order = 0)
@PermitAll
class DeskView extends Composite<Main> implements HasDynamicTitle {
    private final Words words = Words.ofScreen();

    DeskView(DeskItems items, DeskNews news, CouncilProgress progress, CurrentActor current, Clock clock) {
        var waiting = items.forScreen(words.language());
        var title = new H1(
                waiting.isEmpty() ? words.say("policy.desk.nothing") : words.say("policy.desk.title", waiting.size()));
        var now = clock.instant();
        var today = new Paragraph(words.say(
                "policy.desk.today",
                JapaneseDates.dateOfWeek(JapaneseDates.dateOf(now), words.language()),
                JapaneseDates.time(now, words.language())));
        today.addClassName("today");
        var list = new TodoList(waiting, words, JapaneseDates.dateOf(now));
        var name = current.get().name(words.language());
        var who = new Paragraph(list.minutes() > 0 ? words.say("policy.desk.reading.all", name, list.minutes()) : name);
        var greet = new Div(new Div(title, who), today);
        greet.addClassName("greet");
        var todo = new Section(list);
        todo.getElement().setAttribute("aria-label", words.say("policy.desk.todo"));
        var in = new Div(greet, todo, new NewsPanel(news.forPerson(current.get(), words.language()), words));
        in.addClassName("in");
        progress.ofCouncil().forEach(cycle -> in.add(new CyclePanel(cycle, words)));
        if (progress.ofCouncil().isEmpty()) {
            var idle = new Paragraph(
                    new Span(words.say("policy.desk.idle")),
                    new Anchor("/council/policies", words.say("policy.desk.idle.policies")));
            idle.addClassName("idle");
            in.add(idle);
        }
        getContent().setId("main");
        getContent().addClassName("desk-view");
        getContent().add(in);
    }

    @Override
    public String getPageTitle() {
        return words.say("policy.desk.page");
    }
}
