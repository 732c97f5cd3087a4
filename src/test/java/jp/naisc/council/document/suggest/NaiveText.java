package jp.naisc.council.document.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * The text without one person's suggestions, worked out a second time in the simplest way: over the JSON, character by
 * character, without sharing anything with the code that is tested. Two texts are the same when this is.
 */
final class NaiveText {

    private NaiveText() {}

    static String withoutPerson(Node doc, String person) {
        StringBuilder out = new StringBuilder();
        write(Json.object(Json.read(doc.toJson(), JsonLimits.DOCUMENT), "doc"), person, out);
        return out.toString();
    }

    private static void write(Map<String, @Nullable Object> node, String person, StringBuilder out) {
        StringBuilder marks = new StringBuilder();
        Object set = node.get("marks");
        for (Object value : set == null ? List.<@Nullable Object>of() : Json.list(set, "marks")) {
            Map<String, @Nullable Object> mark = Json.object(value, "mark");
            Object attrs = mark.get("attrs");
            boolean own = attrs != null
                    && person.equals(Json.object(attrs, "attrs").get("by"))
                    && Set.of("insertion", "deletion", "joining").contains(String.valueOf(mark.get("type")));
            if (own && "insertion".equals(mark.get("type"))) {
                return;
            }
            if (!own) {
                marks.append(mark);
            }
        }
        if (node.get("text") instanceof String text) {
            // one sign at a time, so that it does not matter where runs begin and end
            text.chars().forEach(sign -> out.append((char) sign).append(marks));
            return;
        }
        out.append('<')
                .append(node.get("type"))
                .append(node.get("attrs"))
                .append(marks)
                .append('>');
        if (node.get("content") != null) {
            for (Object child : Json.list(node.get("content"), "content")) {
                write(Json.object(child, "node"), person, out);
            }
        }
        out.append("</>");
    }
}
