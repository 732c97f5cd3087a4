package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Documents over the whole schema with the characters that formats get wrong, from a seed. */
final class RandomTexts {

    private static final Schema SCHEMA = Schema.policy();
    private static final String[] WORDS = {
        "規定",
        "AI",
        " ",
        "  ",
        "\u3000",
        "\u00a0",
        "\\",
        "\\\\",
        "*",
        "**",
        "_",
        "`",
        "```",
        "{",
        "}",
        "{#a}",
        "[",
        "]",
        "[[#a]]",
        "](<x>)",
        "<",
        ">",
        "<br>",
        "<p>",
        "<ruby>",
        "&",
        "&amp;",
        "&#x41;",
        "|",
        "~",
        "#",
        "# ",
        "- ",
        "> ",
        "+",
        "1. ",
        "1)",
        "(1) ",
        "---",
        "===",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\u0001",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\u202e",
        "\u2066",
        "\u200d",
        "\u200b",
        "e\u0301",
        "が",
        "か\u3099",
        "葛\udb40\udd00",
        "𠮷",
        "👨\u200d👩\u200d👧",
        "ｶﾞ",
        "עברית",
        "العربية",
        "!",
        "![",
        "http://a.b/",
        "\"",
        "'",
        "$",
        "table",
        "{table}",
        ":",
        "=",
    };
    private static final String[] LEVELS = {
        "part", "chapter", "section", "subsection", "division", "article", "supplement", "appendix"
    };
    private static final String[] ADDRESSES = {
        "https://a.example/?q=1&r=(2)", "#a", "mailto:a@b.example", "http://a/<>\"{}|\\^`", "#日本語"
    };

    private final Random random;

    RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    PolicyText next() {
        List<Node> blocks = new ArrayList<>();
        blocks.add(SCHEMA.node("title", Map.of(), inline(), suggestions()));
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            blocks.add(block());
        }
        Node doc = SCHEMA.node(
                "doc", Map.of("lang", one("ja", "en"), "scheme", one("policy", "statute", "plain")), blocks);
        doc.check();
        return PolicyText.of(doc);
    }

    private Node block() {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("id", random.nextBoolean() ? null : one("a", "b.p1", "X_9-z", "table", "p-12345678"));
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                attrs.put("number", number());
                yield SCHEMA.node("paragraph", attrs, inline(), suggestions());
            }
            case 2 -> {
                attrs.put("level", one(LEVELS));
                attrs.put("number", number());
                yield SCHEMA.node("heading", attrs, inline(), suggestions());
            }
            case 3, 4 -> {
                attrs.put("level", 1 + random.nextInt(6));
                attrs.put("number", number());
                yield SCHEMA.node("item", attrs, inline(), suggestions());
            }
            case 5 -> SCHEMA.node("note", attrs, inline(), suggestions());
            case 6 -> {
                String words = words();
                yield SCHEMA.node(
                        "code", attrs, words.isEmpty() ? List.of() : List.of(SCHEMA.text(words)), suggestions());
            }
            default -> SCHEMA.node("table", attrs, rows(), suggestions());
        };
    }

    private List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        for (int r = random.nextInt(3); r >= 0; r--) {
            List<Node> cells = new ArrayList<>();
            for (int c = random.nextInt(3); c >= 0; c--) {
                List<Node> lines = new ArrayList<>();
                for (int l = random.nextInt(3); l >= 0; l--) {
                    lines.add(SCHEMA.node("line", Map.of(), inline()));
                }
                int colspan = random.nextInt(4) == 0 ? 1 + random.nextInt(100) : 1;
                int rowspan = random.nextInt(4) == 0 ? 1 + random.nextInt(1000) : 1;
                cells.add(SCHEMA.node(
                        "cell", Map.of("header", random.nextBoolean(), "colspan", colspan, "rowspan", rowspan), lines));
            }
            rows.add(SCHEMA.node("row", Map.of(), cells));
        }
        return rows;
    }

    private List<Node> inline() {
        List<Node> nodes = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> nodes.add(SCHEMA.node("break", Map.of(), List.of(), marks()));
                case 1 -> {
                    var target = new HashMap<String, @Nullable Object>();
                    target.put("target", random.nextInt(6) == 0 ? one(null, "") : one("a", "b.p1", "gone"));
                    nodes.add(SCHEMA.node("ref", target, List.of(), marks()));
                }
                default -> {
                    String words = words();
                    if (!words.isEmpty()) {
                        nodes.add(SCHEMA.text(words, marks()));
                    }
                }
            }
        }
        return nodes;
    }

    private List<Mark> marks() {
        List<Mark> marks = List.of();
        for (int i = random.nextInt(4); i > 0; i--) {
            marks = mark().addTo(marks);
        }
        return marks;
    }

    private Mark mark() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> SCHEMA.mark("strong", Map.of());
            case 2, 3 -> SCHEMA.mark("em", Map.of());
            case 4 -> SCHEMA.mark("literal", Map.of());
            case 5 -> SCHEMA.mark(one("sup", "sub"), Map.of());
            case 6 -> SCHEMA.mark("ruby", Map.of("rt", words()));
            case 7 -> SCHEMA.mark("link", Map.of("href", random.nextInt(9) == 0 ? "" : one(ADDRESSES)));
            default -> suggestion(one("insertion", "deletion"));
        };
    }

    private Mark suggestion(String type) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("id", one(null, "", "s-1"));
        attrs.put("by", words());
        return SCHEMA.mark(type, attrs);
    }

    private List<Mark> suggestions() {
        return random.nextInt(8) == 0 ? List.of(suggestion(one("insertion", "deletion"))) : List.of();
    }

    private @Nullable String number() {
        return switch (random.nextInt(4)) {
            case 0 -> one("第二条の二", "5.1.1", "", "・", "(3)");
            case 1 -> words();
            default -> null;
        };
    }

    private String words() {
        var words = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            words.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    @SafeVarargs
    private <T extends @Nullable Object> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
