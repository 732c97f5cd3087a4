package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepResult;

/**
 * Texts with suggestions, written as they look: {@code 全体の[-a:一割][+a:二割]を} deletes and inserts, {@code [/a]} is a
 * suggested split; a block that begins with {@code +a|}, {@code -a|} or {@code ^a|} is one to insert, to delete or to join;
 * {@code ~a(heading:section)|} wants another kind, {@code [~a(+strong):words]} another format.
 * Suggestion {@code a} is person {@code A}'s, {@code a2} too.
 */
final class Papers {

    private static final Schema SCHEMA = Schema.policy();

    private Papers() {}

    static Node doc(String... blocks) {
        List<Node> children = new ArrayList<>();
        children.add(SCHEMA.node("title", Map.of(), List.of(SCHEMA.text("方針"))));
        for (int i = 0; i < blocks.length; i++) {
            children.add(block("p-" + (i + 1), blocks[i]));
        }
        Node doc = SCHEMA.node("doc", Map.of(), children);
        doc.check();
        return doc;
    }

    static Node block(String id, String words) {
        String rest = words;
        List<Mark> marks = new ArrayList<>();
        while (rest.matches("[+^~-][a-z]\\d?(\\([a-z0-9:]*\\))?\\|.*")) {
            int bar = rest.indexOf('|');
            marks.add(mark(rest.charAt(0), rest.substring(1, bar)));
            rest = rest.substring(bar + 1);
        }
        return SCHEMA.node("paragraph", Map.of("id", id), inline(rest)).mark(marks);
    }

    private static List<Node> inline(String words) {
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        while (at < words.length()) {
            int open = words.indexOf('[', at);
            if (open != at) {
                nodes.add(SCHEMA.text(words.substring(at, open < 0 ? words.length() : open)));
                at = open < 0 ? words.length() : open;
                continue;
            }
            int close = words.indexOf(']', open);
            String inside = words.substring(open + 1, close);
            if (inside.charAt(0) == '/') {
                String as = wanted(inside);
                Map<String, Object> attrs = as.isEmpty() ? Map.of() : Map.of("as", as);
                nodes.add(SCHEMA.node("split", attrs, List.of()).mark(List.of(mark('+', inside.substring(1)))));
            } else {
                int colon = inside.indexOf(':', Math.max(0, inside.indexOf(')')));
                List<Mark> marks = Arrays.stream(inside.substring(0, colon).split(","))
                        .map(one -> mark(one.charAt(0), one.substring(1)))
                        .toList();
                nodes.add(SCHEMA.text(inside.substring(colon + 1)).mark(marks));
            }
            at = close + 1;
        }
        return nodes;
    }

    static Mark mark(char kind, String said) {
        String type =
                switch (kind) {
                    case '+' -> "insertion";
                    case '-' -> "deletion";
                    case '~' -> "recasting";
                    default -> "joining";
                };
        String id = said.replaceAll("\\(.*", "");
        String by = id.substring(0, 1).toUpperCase(Locale.ROOT);
        return SCHEMA.mark(
                type, kind == '~' ? Map.of("id", id, "by", by, "as", wanted(said)) : Map.of("id", id, "by", by));
    }

    /** What stands in brackets. */
    private static String wanted(String said) {
        int open = said.indexOf('(');
        return open < 0 ? "" : said.substring(open + 1, said.indexOf(')'));
    }

    /** The blocks below the title, in the same notation. */
    static List<String> blocks(Node doc) {
        return doc.children().stream().skip(1).map(Papers::written).toList();
    }

    private static String written(Node block) {
        StringBuilder out = new StringBuilder();
        if (!block.type().name().equals("paragraph")) {
            out.append(FormNames.of(doc("一")).now(block));
        }
        SuggestionMark.on(block)
                .forEach(mark -> out.append(sign(mark)).append(mark.id()).append('|'));
        for (Node child : block.children()) {
            List<SuggestionMark> marks = SuggestionMark.on(child);
            if (child.type().name().equals("split")) {
                out.append("[/").append(marks.getFirst().id()).append(']');
            } else if (marks.isEmpty()) {
                out.append(child.text());
            } else {
                out.append('[')
                        .append(String.join(
                                ",",
                                marks.stream()
                                        .map(mark -> sign(mark) + mark.id())
                                        .toList()))
                        .append(':')
                        .append(child.text())
                        .append(']');
            }
        }
        return out.toString();
    }

    private static String sign(SuggestionMark mark) {
        return switch (mark.kind()) {
            case INSERTION -> "+";
            case DELETION -> "-";
            case JOINING -> "^";
            case RECASTING -> "~";
        };
    }

    static Node after(Node doc, List<Step> steps) {
        Node now = doc;
        for (Step step : steps) {
            now = switch (step.apply(now)) {
                case StepResult.Applied(Node next) -> next;
                case StepResult.Failed failed -> throw new AssertionError(step.toJson() + ": " + failed);
            };
            now.check();
        }
        return now;
    }
}
