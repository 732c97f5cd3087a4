package jp.naisc.council.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.policy.spi.Obstacle;
import jp.naisc.council.policy.spi.StageGate;
import org.springframework.stereotype.Component;

/**
 * What is put before the public or decided by the council is a version. Without one a cycle would come to its publication
 * with nothing to publish, where nobody can cut one any more.
 */
@Component
class VersionGate implements StageGate {

    private static final Set<Stage> NEED_A_VERSION = Set.of(Stage.IN_CONSULTATION, Stage.COUNCIL_DECISION);

    private final Versions versions;

    VersionGate(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<Obstacle> obstacles(PolicyId policy, CycleId cycle, Stage from, Stage to) {
        boolean missing = NEED_A_VERSION.contains(to)
                && versions.of(policy).stream().map(PolicyVersion::cycle).noneMatch(Optional.of(cycle)::equals);
        return missing ? List.of(new Obstacle("policy.gate.no-version", List.of())) : List.of();
    }
}
