package jp.naisc.council.document.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Builds texts, pins words by quoting them, and reads outcomes as one line. */
final class TestPins {

    private static final Schema SCHEMA = Schema.policy();

    private final List<Node> blocks = new ArrayList<>();
    private final String language;

    private TestPins(String language, String title) {
        this.language = language;
        block("title", Map.of(), words(title));
    }

    static TestPins aPolicy() {
        return aPolicy("方針");
    }

    static TestPins aPolicy(String title) {
        return new TestPins("ja", title);
    }

    static TestPins anEnglishPolicy() {
        return new TestPins("en", "Policy");
    }

    TestPins chapter(String id, String words) {
        return block("heading", attributes("id", id, "level", "chapter"), words(words));
    }

    TestPins section(String id, String words) {
        return block("heading", attributes("id", id, "level", "section"), words(words));
    }

    TestPins paragraph(@Nullable String id, String words) {
        return paragraph(id, words(words));
    }

    TestPins paragraph(@Nullable String id, List<Node> inline) {
        return block("paragraph", attributes("id", id), inline);
    }

    TestPins table(String id, String[]... rows) {
        List<Node> rowNodes = new ArrayList<>();
        for (String[] row : rows) {
            List<Node> cells = new ArrayList<>();
            for (String cell : row) {
                cells.add(SCHEMA.node("cell", Map.of(), List.of(SCHEMA.node("line", Map.of(), words(cell)))));
            }
            rowNodes.add(SCHEMA.node("row", Map.of(), cells));
        }
        return block("table", attributes("id", id), rowNodes);
    }

    private TestPins block(String type, Map<String, ? extends @Nullable Object> attributes, List<Node> content) {
        blocks.add(SCHEMA.node(type, attributes, content));
        return this;
    }

    PolicyText text() {
        return PolicyText.of(SCHEMA.node("doc", Map.of("lang", language, "scheme", "policy"), blocks));
    }

    static List<Node> words(String words) {
        return words.isEmpty() ? List.of() : List.of(SCHEMA.text(words));
    }

    static Node strong(String words) {
        return SCHEMA.text(words, List.of(SCHEMA.mark("strong", Map.of())));
    }

    static Node reference(String target) {
        return SCHEMA.node("ref", Map.of("target", target), List.of());
    }

    private static Map<String, @Nullable Object> attributes(@Nullable String... pairs) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return attributes;
    }

    static Provision provision(PolicyText text, String id) {
        return text.provision(new ProvisionId(id)).orElseThrow();
    }

    /** Pins the first of these words in a provision without references and tables. */
    static Pinned<String> pin(PolicyText text, String id, String words) {
        Provision provision = provision(text, id);
        int at = provision.text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        int from = provision.position() + 1 + at;
        List<Pinned<String>> pins = Pins.between("c", text, from, from + words.length());
        assertThat(pins).hasSize(1);
        assertThat(pins.get(0).quote()).isEqualTo(words);
        return pins.get(0);
    }

    /** The words at a place as the document has them, found without the code under test. */
    static String wordsAt(PolicyText text, Place place) {
        return switch (place) {
            case Place.Document document -> "";
            case Place.Title title -> text.title().substring(title.from(), title.to());
            case Place.Whole whole ->
                text.provision(whole.provision()).orElseThrow().text();
            case Place.Words words -> {
                Provision provision = text.provision(words.provision()).orElseThrow();
                StringBuilder found = new StringBuilder();
                append(text, provision, provision.node(), 0, words, found);
                yield found.toString();
            }
        };
    }

    private static void append(
            PolicyText text, Provision provision, Node node, int start, Place.Words range, StringBuilder found) {
        int position = start;
        for (int i = 0; i < node.childCount(); i++) {
            Node child = node.child(i);
            int end = position + child.nodeSize();
            boolean touched = position < range.to() && end > range.from();
            switch (child.type().name()) {
                case "text" -> {
                    if (touched) {
                        found.append(
                                child.text(),
                                Math.max(0, range.from() - position),
                                Math.min(child.nodeSize(), range.to() - position));
                    }
                }
                case "break" -> found.append(touched ? "\n" : "");
                case "ref" ->
                    found.append(touched ? text.referenceText(provision, String.valueOf(child.attr("target"))) : "");
                default -> {
                    if (i > 0 && position + 1 > range.from() && position + 1 <= range.to() && touched) {
                        found.append(child.type().name().equals("cell") ? '\t' : '\n');
                    }
                    append(text, provision, child, position + 1, range, found);
                }
            }
            position = end;
        }
    }

    /** {@code exact b「一割」}, {@code moved c「一割」 split_off}, {@code changed b「[-一割-][+二割+]」}, {@code gone「一割」 b[a]+}. */
    static String show(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Exact<String> exact -> "exact " + at(exact.is());
            case Outcome.Moved<String> moved ->
                "moved " + at(moved.is()) + " " + moved.whereabouts().name().toLowerCase(Locale.ROOT);
            case Outcome.Changed<String> changed ->
                "changed "
                        + changed.is()
                                .place()
                                .provisionId()
                                .map(ProvisionId::value)
                                .orElse("title") + "「"
                        + runs(changed.words()) + "」"
                        + (changed.whereabouts() == Whereabouts.IN_PLACE
                                ? ""
                                : " " + changed.whereabouts().name().toLowerCase(Locale.ROOT));
            case Outcome.Gone<String> gone ->
                "gone「" + gone.was().quote() + "」 "
                        + gone.provision().map(ProvisionId::value).orElse("-")
                        + gone.candidates().stream()
                                .map(place -> place.provisionId()
                                        .map(ProvisionId::value)
                                        .orElse("title"))
                                .toList()
                        + (gone.more() ? "+" : "");
        };
    }

    private static String at(Pinned<String> pin) {
        return pin.place().provisionId().map(ProvisionId::value).orElse("title") + "「" + pin.quote() + "」";
    }

    private static String runs(List<WordRun> runs) {
        return runs.stream()
                .map(run -> switch (run.kind()) {
                    case SAME -> run.after();
                    case DELETED -> "[-" + run.before() + "-]";
                    case INSERTED -> "[+" + run.after() + "+]";
                })
                .collect(Collectors.joining());
    }
}
