package jp.naisc.council.document.suggest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * Forms as they can be written down in words of the text's language: the kind of a block in brackets, formats as they are
 * typed in Markdown.
 */
public final class FormNames {

    private static final Map<String, String> JAPANESE = Map.ofEntries(
            Map.entry("paragraph", "段落"),
            Map.entry("note", "注記"),
            Map.entry("part", "編"),
            Map.entry("chapter", "章"),
            Map.entry("section", "節"),
            Map.entry("subsection", "款"),
            Map.entry("division", "目"),
            Map.entry("article", "条"),
            Map.entry("supplement", "附則"),
            Map.entry("appendix", "別添"));

    private static final Map<String, String> SIGNS =
            Map.of("strong", "**", "em", "*", "literal", "`", "sup", "^", "sub", "~");

    private final boolean japanese;

    private FormNames(boolean japanese) {
        this.japanese = japanese;
    }

    /** The names in the language of a text. */
    public static FormNames of(Node document) {
        return new FormNames("ja".equals(document.attrString("lang")));
    }

    /** The form that something has. */
    public String now(Node node) {
        return node.isInline()
                ? typed(node.text(), node.marks())
                : bracketed(node.type().name(), node.attrs().get("level"));
    }

    /** The form that it would have. */
    public String then(Node node) {
        Optional<Recast> recast = Recast.in(node.marks());
        if (recast.isEmpty()) {
            return now(node);
        }
        return switch (recast.get()) {
            case Recast.Kind kind -> bracketed(kind.type().name(), kind.attrs().get("level"));
            case Recast.Format format -> typed(node.text(), format.on(node.marks()));
        };
    }

    private static String typed(String words, List<Mark> marks) {
        String typed = words;
        for (Mark mark : marks) {
            String sign = SIGNS.getOrDefault(mark.type().name(), "");
            typed = sign + typed + sign;
        }
        return typed;
    }

    private String bracketed(String type, @Nullable Object level) {
        if (type.equals("item")) {
            return japanese ? "［号 " + level + "］" : "[item " + level + "]";
        }
        String name = type.equals("heading") ? String.valueOf(level) : type;
        return japanese ? "［" + JAPANESE.getOrDefault(name, name) + "］" : "[" + name + "]";
    }
}
