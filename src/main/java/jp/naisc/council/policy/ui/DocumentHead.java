package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;

/** The head of the workspace: what this text is, in a sentence; then the rail that repeats it, who is here, the acts. */
final class DocumentHead extends Div {
    private final Words words = Words.ofScreen();
    private final PolicyContext context;
    private final PresentPeople people = new PresentPeople();
    private final Span saved = new Span();
    private final WorkspaceActs offered;

    DocumentHead(PolicyContext context, Optional<VersionNumber> next, List<WorkspaceAct> acts) {
        this.context = context;
        offered = new WorkspaceActs(acts);
        addClassName("docbar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", words.say("policy.workspace.head"));
        var title = new H1(context.policy().titles().in(Languages.ofText(words.language())));
        // Where the focus goes when what had it is gone; no stop of the Tab key.
        title.getElement().setAttribute("tabindex", "-1");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        var about = new Span(new Span(cycleTitle()), saved);
        about.addClassName("about");
        add(new Div(title, about, status(next)), people, offered);
    }

    private String cycleTitle() {
        return shownCycle()
                .map(cycle -> cycle.titles().in(Languages.ofText(words.language())))
                .orElse("");
    }

    /** A finished edition stands for itself; the cycle under way is named beside what belongs to it. */
    private Optional<RevisionCycle> shownCycle() {
        return context.cycle().filter(running -> context.version()
                .map(version -> version.cycle().filter(running.id()::equals).isPresent())
                .orElse(true));
    }

    private Div status(Optional<VersionNumber> next) {
        var status = new Div(new Written("span").show(sentence(next)));
        status.addClassName("status");
        shownCycle().ifPresent(cycle -> cycle.stage().number().ifPresent(number -> {
            var says = new Span(words.say("policy.workspace.stage", number, words.stage(cycle.stage())));
            says.addClassNames("small", "quiet");
            status.add(StageRail.compact(cycle.stage()), says);
        }));
        begun().ifPresent(cycle -> {
            var says = new Span(words.say(
                    "policy.policies.stage",
                    cycle.titles().in(Languages.ofText(words.language())),
                    words.stage(cycle.stage())));
            says.addClassNames("small", "quiet");
            status.add(says, StageRail.compact(cycle.stage()));
        });
        return status;
    }

    /** A revision in which nothing is written yet: the paper shows the edition before, and the head says what has begun. */
    private Optional<RevisionCycle> begun() {
        return context.live() || shownCycle().isPresent() ? Optional.empty() : context.cycle();
    }

    private Markup sentence(Optional<VersionNumber> next) {
        return context.version()
                .map(version -> new VersionSentence(words).of(version))
                .orElseGet(() -> next.filter(number -> context.live())
                        .map(number -> words.sentence("policy.workspace.live", words.number(number)))
                        .orElseGet(() -> words.sentence("policy.workspace.nothing")));
    }

    void offer(List<WorkspaceAct> acts) {
        offered.offer(acts);
    }

    void present(List<PersonBadge> badges) {
        people.show(badges);
    }

    void saved(Instant at) {
        saved.setText(words.say("policy.workspace.saved", JapaneseDates.time(at, words.language())));
    }
}
