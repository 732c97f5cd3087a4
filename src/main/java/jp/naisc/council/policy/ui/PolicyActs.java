package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.ActContribution;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;
import org.springframework.stereotype.Component;

/** What may be done with a policy as a whole: open its next revision, move it to another stage, publish its edition. */
@Component
class PolicyActs implements ActContribution {
    private final RevisionCycles cycles;
    private final Versions versions;
    private final VersionRegister register;
    private final Clock clock;

    PolicyActs(RevisionCycles cycles, Versions versions, VersionRegister register, Clock clock) {
        this.cycles = cycles;
        this.versions = versions;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    /** The acts of the person who has the workspace open; nothing that the services would refuse. */
    @Override
    public List<WorkspaceAct> of(PolicyContext context, Runnable changed) {
        var words = Words.ofScreen();
        var acts = new ArrayList<WorkspaceAct>();
        context.cycle().ifPresent(cycle -> {
            publishable(context, cycle)
                    .ifPresent(draft ->
                            acts.add(new WorkspaceAct(words.say("policy.act.publish"), true, () -> new PublishDialog(
                                            context, draft, register, clock, changed)
                                    .open())));
            if (context.by().may(Act.MOVE_STAGE)
                    && !cycles.movesOpenTo(context.by(), cycle).isEmpty()) {
                acts.add(new WorkspaceAct(
                        words.say("policy.act.move"), false, () -> new StageDialog(context.by(), cycle, cycles, changed)
                                .open()));
            }
        });
        if (context.cycle().isEmpty() && context.by().may(Act.OPEN_CYCLE)) {
            boolean first = versions.of(context.policy().id()).isEmpty();
            acts.add(new WorkspaceAct(words.say("policy.act.cycle"), first, () -> new OpenCycleDialog(
                            context.by(), context.policy(), cycles, clock, changed)
                    .open()));
        }
        editions(context, words).ifPresent(acts::add);
        return acts;
    }

    private static Optional<WorkspaceAct> editions(PolicyContext context, Words words) {
        var key = context.by().may(Act.IMPORT_TEXT)
                ? Optional.of("policy.act.editions")
                : Optional.of("policy.act.withdraw").filter(any -> context.by().may(Act.WITHDRAW));
        return key.map(act -> new WorkspaceAct(words.say(act), false, () -> UI.getCurrent()
                .navigate(PolicyNavigation.editions(context.policy().slug()))));
    }

    /** At 決定・公示 the last draft of the cycle becomes the edition, once. */
    private Optional<PolicyVersion> publishable(PolicyContext context, RevisionCycle cycle) {
        boolean may = context.by().may(Act.PUBLISH) && cycle.stage() == Stage.PUBLISHED;
        var ofCycle = versions.of(context.policy().id()).stream()
                .filter(version -> version.cycle().filter(cycle.id()::equals).isPresent())
                .toList();
        boolean published =
                ofCycle.stream().anyMatch(version -> version.number().isEdition());
        return may && !published ? ofCycle.stream().findFirst() : Optional.empty();
    }
}
