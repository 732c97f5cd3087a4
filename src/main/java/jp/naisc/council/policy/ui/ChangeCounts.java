package jp.naisc.council.policy.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;

/**
 * How many changes lie in each heading and below it, since the version before. What was deleted counts where the heading
 * it stood under still stands.
 */
final class ChangeCounts {
    private final Map<ProvisionId, Integer> counts = new HashMap<>();
    private final int total;

    private ChangeCounts(int total) {
        this.total = total;
    }

    static ChangeCounts none() {
        return new ChangeCounts(0);
    }

    static ChangeCounts between(PolicyText before, PolicyText after) {
        var comparison = Comparison.of(before, after);
        var counts = new ChangeCounts(comparison.changes().size());
        for (Change change : comparison.changes()) {
            var place = change.provisionsAfter().stream()
                    .findFirst()
                    .or(() -> change.provisionsBefore().stream().findFirst().flatMap(gone -> survivor(gone, after)));
            place.ifPresent(counts::add);
        }
        return counts;
    }

    private static Optional<Provision> survivor(Provision gone, PolicyText after) {
        for (var above = gone.parent(); above.isPresent(); above = above.get().parent()) {
            var still = after.provision(above.get().id());
            if (still.isPresent()) {
                return still;
            }
        }
        return Optional.empty();
    }

    private void add(Provision place) {
        for (var at = Optional.of(place); at.isPresent(); at = at.get().parent()) {
            counts.merge(at.get().id(), 1, Integer::sum);
        }
    }

    int at(Provision provision) {
        return counts.getOrDefault(provision.id(), 0);
    }

    int total() {
        return total;
    }
}
