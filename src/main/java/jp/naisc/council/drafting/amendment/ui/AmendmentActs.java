package jp.naisc.council.drafting.amendment.ui;

import java.util.List;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.ui.spi.ActContribution;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;
import org.springframework.stereotype.Component;

/** Offers to file one's open suggestions, with how many there are. */
@Component
class AmendmentActs implements ActContribution {

    private final AmendmentServices services;

    AmendmentActs(AmendmentServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<WorkspaceAct> of(PolicyContext context, Runnable changed) {
        boolean may = context.by().may(Act.FILE_AMENDMENT)
                && context.live()
                && context.version().isEmpty()
                && context.cycle().filter(cycle -> cycle.stage().isEditable()).isPresent();
        return may
                ? context.cycle()
                        .flatMap(cycle -> services.drafts().of(cycle.id()))
                        .map(draft -> of(context, draft, changed))
                        .orElse(List.of())
                : List.of();
    }

    private List<WorkspaceAct> of(PolicyContext context, Draft draft, Runnable changed) {
        int open = services.amendments()
                .fileable(context.by(), draft.id(), context.language())
                .size();
        var text = context.text();
        return open == 0 || text.isEmpty()
                ? List.of()
                : List.of(new WorkspaceAct(
                        AmendmentWords.ofScreen().say("drafting.amendment.act.file", open),
                        true,
                        () -> new FilingDialog(
                                        services, context.by(), draft.id(), context.language(), text.get(), changed)
                                .open()));
    }
}
