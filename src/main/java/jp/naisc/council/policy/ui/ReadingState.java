package jp.naisc.council.policy.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.TextLanguage;

/** How a comparison is read, as its address says. */
record ReadingState(Reading reading, boolean beforeFirst) {
    /** The three readings of one change set. */
    enum Reading {
        INLINE,
        TABLE,
        LIST;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReadingState read(QueryParameters said) {
        var as = said.getSingleParameter("as").orElse("");
        var reading = Arrays.stream(Reading.values())
                .filter(each -> each.key().equals(as))
                .findFirst()
                .orElse(Reading.TABLE);
        return new ReadingState(
                reading,
                said.getSingleParameter("left").filter("before"::equals).isPresent());
    }

    QueryParameters write(InterfaceLanguage screen, TextLanguage text) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put(ScreenLanguage.PARAMETER, screen.tag());
        says.put("text", text.tag());
        says.put("as", reading.key());
        if (beforeFirst) {
            says.put("left", "before");
        }
        return QueryParameters.simple(says);
    }

    ReadingState as(Reading wanted) {
        return new ReadingState(wanted, beforeFirst);
    }

    ReadingState swapped() {
        return new ReadingState(reading, !beforeFirst);
    }
}
