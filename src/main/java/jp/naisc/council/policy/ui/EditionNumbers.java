package jp.naisc.council.policy.ui;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Versions;

/**
 * Which numbers an edition can be registered under: none twice, and while a revision is under way only those before its own.
 * The register refuses the others itself; here it is said before anybody fills in a form.
 */
record EditionNumbers(Set<Integer> taken, Optional<RevisionCycle> running) {

    static EditionNumbers of(Policy policy, Versions versions, RevisionCycles cycles) {
        return new EditionNumbers(
                versions.editions(policy.id()).stream()
                        .map(version -> version.number().edition())
                        .collect(Collectors.toUnmodifiableSet()),
                cycles.running(policy.id()));
    }

    /** The one after the newest, or the last gap before a running revision; empty where there is none. */
    Optional<Integer> proposal() {
        var after = taken.stream().mapToInt(number -> number).max().orElse(0) + 1;
        return running.isEmpty()
                ? Optional.of(after)
                : IntStream.iterate(running.get().edition() - 1, number -> number >= 1, number -> number - 1)
                        .boxed()
                        .filter(number -> !taken.contains(number))
                        .findFirst();
    }

    boolean isKept(int number) {
        return running.filter(cycle -> cycle.edition() <= number).isPresent();
    }
}
