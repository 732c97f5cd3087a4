package jp.naisc.council.policy.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.policy.ui.spi.OutlineCounts;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** The columns of numbers that modules contribute to the outline, in their order. */
final class CountColumns {
    private final List<OutlineCounts> contributed;

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

    private List<OutlineCounts> in(PolicyContext context) {
        return contributed.stream().filter(column -> column.visibleIn(context)).toList();
    }

    List<String> topics() {
        return contributed.stream().map(OutlineCounts::topic).distinct().toList();
    }

    /** Whether something that was announced changes a number that is shown. */
    boolean concern(PolicyContext context, String topic, String announced) {
        return in(context).stream()
                .anyMatch(column -> column.topic().equals(topic) && column.concerns(context, announced));
    }

    List<Column> columns(PolicyContext context, Optional<PolicyText> text) {
        var columns = new ArrayList<Column>();
        for (var column : in(context)) {
            columns.add(new Column(column.titleKey(), column.countKey(), summed(column.of(context), text)));
        }
        return columns;
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
