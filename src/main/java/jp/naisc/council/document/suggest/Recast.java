package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.MarkType;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.NodeType;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.RemoveMarkStep;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * Another form for what stands: what a {@code recasting} mark wants. As written in its {@code as}: {@code heading:section},
 * {@code item:2}, {@code paragraph} or {@code note} for a block, {@code +strong -em} for words.
 */
public sealed interface Recast {

    /** The marks that suggestions put on words and take off them. */
    Set<String> FORMATS = Set.of("strong", "em", "literal", "sup", "sub");

    /** A block is to be of another kind. */
    record Kind(NodeType type, Map<String, @Nullable Object> attrs) implements Recast {

        /** The block as it would be: its address stays, a number that was written in belonged to the old kind. */
        Node of(Node block, List<Mark> marks) {
            var all = new HashMap<String, @Nullable Object>(attrs);
            all.put("id", block.attrString("id"));
            return type.create(all, Fragment.EMPTY, marks);
        }
    }

    /** Words are to be written otherwise. */
    record Format(List<Toggle> toggles) implements Recast {

        /** The marks that words would have. */
        List<Mark> on(List<Mark> marks) {
            List<Mark> now = marks;
            for (Toggle toggle : toggles) {
                Mark mark = toggle.type().create(Map.of());
                now = toggle.comes() ? mark.addTo(now) : mark.removeFrom(now);
            }
            return now;
        }

        List<Step> steps(int from, int to) {
            return toggles.stream().map(toggle -> toggle.step(from, to)).toList();
        }
    }

    /** One mark on words that comes or goes. */
    record Toggle(boolean comes, MarkType type) {

        private Step step(int from, int to) {
            Mark mark = type.create(Map.of());
            return comes ? new AddMarkStep(from, to, mark) : new RemoveMarkStep(from, to, mark);
        }
    }

    /** Reads what a mark or a division wants; empty when it is nothing of the kind. */
    static Optional<Recast> read(@Nullable Object as) {
        if (!(as instanceof String wanted) || wanted.isEmpty()) {
            return Optional.empty();
        }
        return wanted.charAt(0) == '+' || wanted.charAt(0) == '-' ? format(wanted) : kind(wanted);
    }

    /** What the recasting mark in a set wants. */
    static Optional<Recast> in(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.type().name().equals("recasting"))
                .findFirst()
                .flatMap(mark -> read(mark.attr("as")));
    }

    /** Whether a node can take this form. */
    default boolean fits(Node node) {
        return switch (this) {
            case Kind kind ->
                node.isTextblock()
                        && node.type().hasAttribute("id")
                        && !node.type().name().equals("code");
            case Format format -> node.isInline() && !node.type().name().equals("split");
        };
    }

    private static Optional<Recast> format(String wanted) {
        Schema schema = Schema.policy();
        var toggles = new ArrayList<Toggle>();
        for (String one : wanted.split(" ", -1)) {
            if (one.length() < 2 || !FORMATS.contains(one.substring(1)) || "+-".indexOf(one.charAt(0)) < 0) {
                return Optional.empty();
            }
            MarkType type = schema.markType(one.substring(1));
            if (toggles.stream().anyMatch(other -> other.type() == type)) {
                return Optional.empty();
            }
            toggles.add(new Toggle(one.charAt(0) == '+', type));
        }
        return Optional.of(new Format(List.copyOf(toggles)));
    }

    private static Optional<Recast> kind(String wanted) {
        String[] parts = wanted.split(":", -1);
        Map<String, @Nullable Object> attrs =
                switch (parts[0] + parts.length) {
                    case "paragraph1", "note1" -> Map.of();
                    case "heading2" -> Map.of("level", parts[1]);
                    case "item2" -> Map.of("level", parts[1].matches("[1-6]") ? Integer.valueOf(parts[1]) : 0);
                    default -> Map.of("none", wanted);
                };
        if (attrs.containsKey("none")) {
            return Optional.empty();
        }
        NodeType type = Schema.policy().nodeType(parts[0]);
        try {
            type.create(attrs, Fragment.EMPTY, List.of());
        } catch (InvalidTextException noSuchLevel) {
            return Optional.empty();
        }
        return Optional.of(new Kind(type, attrs));
    }
}
