package jp.naisc.council.policy.ui;

import java.util.List;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import org.springframework.stereotype.Component;

/** The revisions under way. */
@Component
class CouncilProgress {
    private final Policies policies;
    private final RevisionCycles cycles;

    CouncilProgress(Policies policies, RevisionCycles cycles) {
        this.policies = policies;
        this.cycles = cycles;
    }

    /** A revision under way, with its policy. */
    record Running(Policy policy, RevisionCycle cycle) {}

    List<Running> ofCouncil() {
        return policies.all().stream()
                .flatMap(policy -> cycles.running(policy.id()).stream().map(cycle -> new Running(policy, cycle)))
                .toList();
    }
}
