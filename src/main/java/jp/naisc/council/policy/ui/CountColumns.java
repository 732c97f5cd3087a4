package jp.naisc.council.policy.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.policy.ui.spi.OutlineCounts;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** The columns of numbers that modules contribute to the outline of one screen, in their order. */
final class CountColumns {
    private final List<OutlineCounts> contributed;
    private final List<Counting> counting = new ArrayList<>();

    CountColumns(List<OutlineCounts> contributed) {
        this.contributed = contributed.stream()
                .sorted(Comparator.comparingInt(OutlineCounts::order))
                .toList();
    }

    /** One column: what it is called and how many there are at and below each heading. */
    record Column(String titleKey, String countKey, Map<ProvisionId, Integer> counts) {
        int at(Provision heading) {
            return counts.getOrDefault(heading.id(), 0);
        }
    }

    /** A column that is shown, with what was announced since it was counted. */
    private record Counting(OutlineCounts column, OutlineCounts.Numbers numbers, Set<String> heard) {
        Column in(Optional<PolicyText> text) {
            var counts = numbers.count(Set.copyOf(heard));
            heard.clear();
            return new Column(column.titleKey(), column.countKey(), summed(counts, text));
        }
    }

    List<String> topics() {
        return contributed.stream().map(OutlineCounts::topic).distinct().toList();
    }

    /** Whether something that was announced changes a number that is shown. Can be asked from any thread. */
    boolean concern(PolicyContext context, String topic, String announced) {
        return contributed.stream()
                .anyMatch(column -> column.topic().equals(topic)
                        && column.visibleIn(context)
                        && column.concerns(context, announced));
    }

    /** The numbers of what is shown from now on, all of them read. */
    List<Column> begin(PolicyContext context, Optional<PolicyText> text) {
        counting.clear();
        contributed.stream()
                .filter(column -> column.visibleIn(context))
                .map(column -> new Counting(column, column.numbers(context), new LinkedHashSet<>()))
                .forEach(counting::add);
        return columns(text);
    }

    /** To be read again with the next count. */
    void heard(PolicyContext context, String topic, Set<String> announced) {
        for (var one : counting) {
            announced.stream()
                    .filter(each ->
                            one.column().topic().equals(topic) && one.column().concerns(context, each))
                    .forEach(one.heard()::add);
        }
    }

    /** The numbers in a text as it is now. */
    List<Column> columns(Optional<PolicyText> text) {
        return counting.stream().map(one -> one.in(text)).toList();
    }

    /** A number counts where it is and in every heading above. */
    private static Map<ProvisionId, Integer> summed(Map<ProvisionId, Integer> counts, Optional<PolicyText> text) {
        var summed = new HashMap<ProvisionId, Integer>();
        counts.forEach((id, count) -> {
            for (var at = text.flatMap(shown -> shown.provision(id));
                    at.isPresent();
                    at = at.get().parent()) {
                summed.merge(at.get().id(), count, Integer::sum);
            }
        });
        return summed;
    }
}
