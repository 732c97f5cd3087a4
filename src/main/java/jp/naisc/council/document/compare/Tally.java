package jp.naisc.council.document.compare;

import java.util.List;
import java.util.TreeMap;

/** How many changes of one kind there are: 「文言の変更 11」. */
public record Tally(ChangeKind kind, int count) {

    static List<Tally> of(List<Change> changes) {
        TreeMap<ChangeKind, Integer> counts = new TreeMap<>();
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                .toList();
    }
}
