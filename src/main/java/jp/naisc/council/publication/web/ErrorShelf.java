package jp.naisc.council.publication.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import jp.naisc.council.base.InterfaceLanguage;
import org.springframework.stereotype.Component;

/** The error pages, all made at the start: a flood of wrong addresses costs as little as a page can cost. */
@Component
class ErrorShelf {

    private static final int SERVER_ERROR = 500;

    private final Map<InterfaceLanguage, Map<Integer, FinishedPage>> pages = new EnumMap<>(InterfaceLanguage.class);

    ErrorShelf(TextPages texts) {
        for (var language : InterfaceLanguage.values()) {
            var ofLanguage = new TreeMap<Integer, FinishedPage>();
            for (var kind : new int[] {400, 404, 405, SERVER_ERROR}) {
                ofLanguage.put(kind, texts.error(language, Integer.toString(kind)));
            }
            pages.put(language, ofLanguage);
        }
    }

    FinishedPage page(InterfaceLanguage language, int status) {
        var ofLanguage = pages.getOrDefault(language, Map.of());
        var page = ofLanguage.get(kind(status));
        if (page == null) {
            throw new IllegalStateException("no error page for " + status);
        }
        return page;
    }

    /** Whatever the reader did wrong beyond the three we tell apart reads as "the address cannot be read". */
    private static int kind(int status) {
        return switch (status) {
            case 404, 405 -> status;
            default -> status >= SERVER_ERROR ? SERVER_ERROR : 400;
        };
    }
}
