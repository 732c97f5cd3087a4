package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.Node;

/** The lines of a cell: a break inside one is how every foreign format says "next line". */
final class CellLines {

    private CellLines() {}

    static List<Node> of(List<Node> content) {
        var lines = new ArrayList<Node>();
        var line = new ArrayList<Node>();
        for (Node node : content) {
            if (node.type().name().equals("break")) {
                lines.add(DocumentBuilder.SCHEMA.node("line", Map.of(), line));
                line.clear();
            } else {
                line.add(node);
            }
        }
        lines.add(DocumentBuilder.SCHEMA.node("line", Map.of(), line));
        return lines;
    }
}
