package jp.naisc.council.document.compare;

import java.util.List;
import java.util.OptionalInt;

/** One row of the comparison table (新旧対照表). An empty {@code change} is a locator or an omission. */
public record Row(OptionalInt change, List<Line> after, List<Line> before) {

    public Row {
        after = List.copyOf(after);
        before = List.copyOf(before);
    }
}
