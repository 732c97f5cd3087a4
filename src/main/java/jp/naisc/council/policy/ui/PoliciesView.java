package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** Every policy with what holds today and where its revision stands. */
@Route("policies")
@Menu(title = "policy.menu", order = 10)
@PermitAll
class PoliciesView extends Composite<Main> implements HasDynamicTitle {
    private final Words words = Words.ofScreen();
    private final Policies policies;
    private final Versions versions;
    private final RevisionCycles cycles;
    private final Actor by;
    private final UnorderedList rows = new UnorderedList();

    PoliciesView(Policies policies, Versions versions, RevisionCycles cycles, CurrentActor current) {
        this.policies = policies;
        this.versions = versions;
        this.cycles = cycles;
        this.by = current.get();
        rows.addClassName("rows");
        var in = new Div(new H1(words.say("policy.policies.title")), rows);
        in.addClassName("in");
        getContent().setId("main");
        getContent().addClassName("policies-view");
        getContent().add(in);
        if (by.may(Act.MANAGE_POLICIES)) {
            var register = new Button(
                    words.say("policy.policies.register"),
                    click -> new RegisterDialog(by, policies, this::list).open());
            // Before there is anything, it is what there is to do.
            register.addThemeName(policies.all().isEmpty() ? "primary" : "neutral");
            var acts = new Div(register);
            acts.addClassName("acts");
            in.add(acts);
        }
        list();
    }

    @Override
    public String getPageTitle() {
        return words.say("policy.policies.page");
    }

    private void list() {
        rows.removeAll();
        var all = policies.all();
        all.forEach(policy -> rows.add(row(policy)));
        if (all.isEmpty()) {
            var empty = new Paragraph(words.say("policy.policies.empty"));
            empty.addClassName("empty");
            rows.add(new ListItem(empty));
        }
    }

    private ListItem row(Policy policy) {
        var title = new H2(new Anchor(
                PolicyNavigation.ROOT + PolicyNavigation.workspace(policy.slug()),
                policy.titles().in(Languages.ofText(words.language()))));
        var says = versions.inForce(policy.id())
                .or(() -> versions.latest(policy.id()))
                .map(version -> new Written("p", "says").show(new VersionSentence(words).of(version)))
                .orElseGet(() -> new Written("p", "says").show(words.sentence("policy.workspace.nothing")));
        var text = new Div(title, says);
        cycles.running(policy.id()).ifPresent(cycle -> {
            var state = new Div(new Span(words.say(
                    "policy.policies.stage",
                    cycle.titles().in(Languages.ofText(words.language())),
                    words.stage(cycle.stage()))));
            state.addClassName("state");
            state.add(StageRail.compact(cycle.stage()));
            text.add(state);
        });
        return new ListItem(text);
    }
}
