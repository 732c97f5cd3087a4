package jp.naisc.council.document.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Schema} from its JSON: first the types by name, then what refers to other types. */
final class SchemaReader {

    private static final String ANY = "_";

    private final Map<String, Object> nodeSpecs = new LinkedHashMap<>();
    private final Map<String, Object> markSpecs = new LinkedHashMap<>();
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();
    private final Schema schema;

    SchemaReader(Map<String, @Nullable Object> json) {
        copySpecs(json.get("nodes"), nodeSpecs);
        copySpecs(json.get("marks"), markSpecs);
        markSpecs.forEach((name, spec) -> marks.put(name, new MarkType(name, marks.size(), attributes(name, spec))));
        nodeSpecs.forEach((name, spec) -> nodes.put(name, nodeType(name, Json.object(spec, name))));
        marks.values().forEach(this::linkMark);
        nodes.values().forEach(this::linkNode);
        NodeType top = nodes.get(String.valueOf(json.getOrDefault("topNode", "doc")));
        NodeType text = nodes.get("text");
        if (top == null || text == null) {
            throw new IllegalArgumentException("a schema needs its top node and text");
        }
        schema = new Schema(Collections.unmodifiableMap(nodes), Collections.unmodifiableMap(marks), top, text);
    }

    Schema schema() {
        return schema;
    }

    private static void copySpecs(@Nullable Object from, Map<String, Object> to) {
        if (from != null) {
            Json.object(from, "types").forEach((name, spec) -> to.put(name, Json.object(spec, name)));
        }
    }

    private NodeType nodeType(String name, Map<String, @Nullable Object> spec) {
        boolean inline = name.equals("text") || Boolean.TRUE.equals(spec.get("inline"));
        boolean atom = Boolean.TRUE.equals(spec.get("atom"));
        return new NodeType(name, nodes.size(), words(spec.get("group")), inline, atom, attributes(name, spec));
    }

    private static Attributes attributes(String owner, Object spec) {
        Object declared = Json.object(spec, owner).get("attrs");
        if (declared == null) {
            return new Attributes(owner, List.of());
        }
        List<AttributeRule> rules = new ArrayList<>();
        Json.object(declared, "attrs")
                .forEach((name, rule) -> rules.add(AttributeRule.of(name, Json.object(rule, name))));
        return new Attributes(owner, rules);
    }

    /** A mark excludes its own type unless it says otherwise. */
    private void linkMark(MarkType mark) {
        Object excludes = Json.object(markSpecs.get(mark.name()), mark.name()).get("excludes");
        mark.excludes(excludes == null ? Set.of(mark) : marksNamed(String.valueOf(excludes)));
    }

    /** Inline content takes any mark unless it says otherwise, other content none. */
    private void linkNode(NodeType node) {
        Map<String, @Nullable Object> spec = Json.object(nodeSpecs.get(node.name()), node.name());
        String expression = String.valueOf(spec.getOrDefault("content", ""));
        ContentMatch content = ContentParser.parse(expression, nodes).compile(List.copyOf(nodes.values()), expression);
        Object allowed = spec.get("marks");
        Set<MarkType> set;
        if (allowed == null) {
            set = content.isInline() ? null : Set.of();
        } else {
            set = allowed.equals(ANY) ? null : marksNamed(String.valueOf(allowed));
        }
        node.complete(content, set);
    }

    private Set<MarkType> marksNamed(String names) {
        Set<MarkType> named = new HashSet<>();
        for (String name : words(names)) {
            int before = named.size();
            for (MarkType mark : marks.values()) {
                Object group = Json.object(markSpecs.get(mark.name()), name).get("group");
                if (name.equals(ANY) || mark.name().equals(name) || words(group).contains(name)) {
                    named.add(mark);
                }
            }
            if (named.size() == before) {
                throw new IllegalArgumentException("no mark type or group " + name);
            }
        }
        return named;
    }

    private static Set<String> words(@Nullable Object list) {
        if (list == null || list.toString().isBlank()) {
            return Set.of();
        }
        return new HashSet<>(Arrays.asList(list.toString().trim().split("\\s+")));
    }
}
