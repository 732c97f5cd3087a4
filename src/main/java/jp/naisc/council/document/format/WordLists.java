package jp.naisc.council.document.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Word writes a list as paragraphs; the number or bullet stands in a span that says {@code mso-list:Ignore}. */
final class WordLists {

    private WordLists() {}

    static boolean isMarker(Element element) {
        return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("mso-list:ignore");
    }

    /** What Word printed stays fixed: (3) after (1) may be meant, and · is a bullet. */
    static Map<String, @Nullable Object> attributes(Element paragraph, int level) {
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("level", Math.clamp(level, 1, 6));
        Element marker = paragraph.selectFirst("span[style*=Ignore], span[style*=ignore]");
        String printed =
                marker == null ? "" : marker.text().replace('\u00a0', ' ').strip();
        if (!printed.isEmpty() && printed.length() <= 40) {
            attrs.put("number", bullet(printed));
        }
        return attrs;
    }

    /** Word's bullets are letters of the fonts Symbol and Wingdings, which mean nothing without them. */
    private static String bullet(String printed) {
        boolean symbol = printed.length() == 1 && "·§oØüv\uf0b7\uf0a7\uf0d8".contains(printed);
        return symbol ? "•" : printed;
    }
}
