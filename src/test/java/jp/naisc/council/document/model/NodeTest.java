package jp.naisc.council.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {

    private final Schema schema = Schema.policy();

    @Test
    void aDocumentIsWrittenAsTheBrowserWritesItAndReadBackEqual() {
        Node doc = doc("AI", paragraph("p-1", schema.text("案"), schema.text("文", List.of(strong()))));
        String json = "{\"type\":\"doc\",\"attrs\":{\"lang\":\"ja\",\"scheme\":\"policy\"},\"content\":["
                + "{\"type\":\"title\",\"content\":[{\"type\":\"text\",\"text\":\"AI\"}]},"
                + "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p-1\",\"number\":null},\"content\":["
                + "{\"type\":\"text\",\"text\":\"案\"},"
                + "{\"type\":\"text\",\"marks\":[{\"type\":\"strong\"}],\"text\":\"文\"}]}]}";
        assertThat(doc.toJson()).isEqualTo(json);
        assertThat(Node.fromJson(schema, json)).isEqualTo(doc).hasSameHashCodeAs(doc);
    }

    @Test
    void adjacentTextWithTheSameMarksIsOneNode() {
        Node paragraph = paragraph("p", schema.text("a"), schema.text("b"), schema.text("c", List.of(strong())));
        assertThat(paragraph.children()).extracting(Node::text).containsExactly("ab", "c");
    }

    @Test
    void marksStandInTheOrderOfTheSchemaAndExcludeEachOther() {
        Mark sup = schema.mark("sup", Map.of());
        Mark sub = schema.mark("sub", Map.of());
        Mark link = schema.mark("link", Map.of("href", "#a"));
        assertThat(link.addTo(sup.addTo(List.of()))).containsExactly(link, sup);
        assertThat(sub.addTo(List.of(link, sup))).containsExactly(link, sub);
        assertThat(sub.removeFrom(List.of(link, sub))).containsExactly(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\":\"doc\"}; SCHEMA",
                "{\"type\":\"novel\"}; SCHEMA",
                "{\"type\":\"paragraph\",\"attrs\":{\"style\":\"x\"}}; UNKNOWN_ATTRIBUTE",
                "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"a b\"}}; SCHEMA",
                "{\"type\":\"item\",\"attrs\":{\"level\":7}}; SCHEMA",
                "{\"type\":\"item\",\"attrs\":{\"level\":true}}; SCHEMA",
                "{\"type\":\"paragraph\",\"onclick\":1}; MALFORMED",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"\"}]}; SCHEMA",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"\\ud800\"}]}; BAD_CHARACTER",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"\\u0000\"}]}; BAD_CHARACTER",
                "{\"type\":\"paragraph\",\"type\":\"note\"}; MALFORMED",
                "{\"type\":\"paragraph\"} {}; MALFORMED",
                "[]; MALFORMED",
                "{\"type\":; MALFORMED"
            })
    void whatTheSchemaDoesNotKnowIsRefusedWithItsReason(String json, RefusalReason reason) {
        assertThatThrownBy(() -> Node.fromJson(schema, json))
                .isInstanceOfSatisfying(
                        InvalidTextException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void theDefaultIsAValidValueAlsoWhereTheRuleSaysOtherwise() {
        assertThat(schema.node("paragraph", Map.of(), List.of()).attr("number")).isNull();
        assertThat(schema.node("ref", Map.of("target", ""), List.of()).attr("target"))
                .isEqualTo("");
    }

    @Test
    void deepNestingAndLongTextAreRefusedBeforeAnythingIsBuilt() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> Json.read(deep, JsonLimits.SUBMIT))
                .isInstanceOfSatisfying(
                        InvalidTextException.class, e -> assertThat(e.reason()).isEqualTo(RefusalReason.TOO_LARGE));
        JsonLimits twelveBytes = new JsonLimits(12, 5);
        assertThat(Json.read("\"あいう\"", twelveBytes)).isEqualTo("あいう");
        assertThatThrownBy(() -> Json.read("\"あいうえ\"", twelveBytes))
                .isInstanceOfSatisfying(
                        InvalidTextException.class, e -> assertThat(e.reason()).isEqualTo(RefusalReason.TOO_LARGE));
    }

    @Test
    void aPositionKnowsItsAncestors() {
        Node doc = doc("AI", paragraph("p-1", schema.text("案文")), paragraph("p-2"));
        ResolvedPos pos = doc.resolve(6);
        assertThat(pos.depth()).isEqualTo(1);
        assertThat(pos.parent().attrString("id")).isEqualTo("p-1");
        assertThat(pos.index(0)).isEqualTo(1);
        assertThat(pos.start(1)).isEqualTo(5);
        assertThat(pos.before(1)).isEqualTo(4);
        assertThat(pos.after(1)).isEqualTo(8);
        assertThat(pos.textOffset()).isEqualTo(1);
        assertThat(doc.nodeAt(4)).isSameAs(doc.child(1));
        assertThat(doc.nodeAt(doc.content().size())).isNull();
        assertThatThrownBy(() -> doc.resolve(doc.content().size() + 1)).isInstanceOf(InvalidTextException.class);
    }

    @Test
    void anyPieceOfALongTextCutOutAndPutBackGivesTheSameText() {
        Random random = new Random(7);
        List<Node> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(i % 7 == 6 ? table() : paragraph("p-" + i, schema.text("第" + i + "項の文")));
        }
        Node doc = doc("題", blocks.toArray(Node[]::new));
        int size = doc.content().size();
        for (int i = 0; i < 3000; i++) {
            int from = random.nextInt(size + 1);
            int to = from + random.nextInt(size - from + 1);
            Slice slice = doc.slice(from, to);
            assertThat(slice.size()).isEqualTo(to - from);
            assertThat(doc.replace(from, to, slice)).isEqualTo(doc);
        }
    }

    @Test
    void offsetsAreRightInShortAndLongFragments() {
        Random random = new Random(3);
        Fragment fragment = Fragment.EMPTY;
        for (int count = 0; count < 40; count++) {
            int end = 0;
            for (int i = 0; i < count; i++) {
                assertThat(fragment.offset(i)).isEqualTo(end);
                assertThat(fragment.indexAt(end)).isEqualTo(i);
                assertThat(fragment.indexAt(end + 1)).isEqualTo(i);
                end += fragment.child(i).nodeSize();
            }
            assertThat(fragment.indexAt(end)).isEqualTo(count);
            List<Node> more = new ArrayList<>(fragment.nodes());
            more.add(random.nextInt(more.size() + 1), paragraph("p", schema.text("x".repeat(1 + random.nextInt(5)))));
            fragment = Fragment.of(more).with(0, paragraph("q", schema.text("first")));
        }
    }

    private Node doc(String title, Node... blocks) {
        List<Node> children = new ArrayList<>(List.of(schema.node("title", Map.of(), List.of(schema.text(title)))));
        children.addAll(List.of(blocks));
        Node doc = schema.node("doc", Map.of(), children);
        doc.check();
        return doc;
    }

    private Node paragraph(String id, Node... inline) {
        return schema.node("paragraph", Map.of("id", id), List.of(inline));
    }

    private Node table() {
        Node line = schema.node("line", Map.of(), List.of(schema.text("欄")));
        Node cell = schema.node("cell", Map.of(), List.of(line, line));
        Node row = schema.node("row", Map.of(), List.of(cell, cell));
        return schema.node("table", Map.of(), List.of(row, row));
    }

    private Mark strong() {
        return schema.mark("strong", Map.of());
    }
}
