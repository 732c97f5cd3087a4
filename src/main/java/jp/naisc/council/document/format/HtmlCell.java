package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jsoup.nodes.Element;

/** Reads a cell with the reader of whole pages, so that the same rules hold, and turns each block into a line. */
final class HtmlCell {

    private static final Schema SCHEMA = Schema.policy();

    private final DocumentBuilder document;
    private final TextLanguage language;
    private final int line;
    private final int depth;
    private final List<Node> lines;

    HtmlCell(DocumentBuilder document, TextLanguage language, int line, int depth, List<Node> lines) {
        this.document = document;
        this.language = language;
        this.line = line;
        this.depth = depth;
        this.lines = lines;
    }

    void read(Element cell) {
        DocumentBuilder inside = document.inside();
        new HtmlReader(inside, language, line, depth).readChildren(cell);
        for (Node block : inside.blocks()) {
            lines(block);
        }
        if (lines.isEmpty()) {
            lines.add(SCHEMA.node("line", Map.of(), List.of()));
        }
    }

    private void lines(Node block) {
        switch (block.type().name()) {
            case "table" ->
                block.content().nodes().forEach(row -> row.content()
                        .nodes()
                        .forEach(cell -> lines.addAll(cell.content().nodes())));
            case "code" ->
                block.textContent()
                        .lines()
                        .forEach(words -> lines.add(SCHEMA.node(
                                "line", Map.of(), words.isEmpty() ? List.of() : List.of(SCHEMA.text(words)))));
            case "item" -> lines.add(SCHEMA.node("line", Map.of(), item(block)));
            default -> lines.addAll(CellLines.of(block.content().nodes()));
        }
    }

    private static List<Node> item(Node item) {
        var content = new ArrayList<Node>();
        content.add(
                SCHEMA.text(item.attr("number") instanceof String number && !number.isEmpty() ? number + " " : "• "));
        content.addAll(item.content().nodes());
        return content;
    }
}
