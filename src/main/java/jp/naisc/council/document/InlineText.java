package jp.naisc.council.document;

import java.util.function.Function;
import jp.naisc.council.document.model.Node;

/** The words of a block without marks. */
final class InlineText {

    private InlineText() {}

    static String readable(Node part, Provision provision, PolicyText text) {
        return of(part, target -> text.referenceText(provision, target));
    }

    static String stored(Node block) {
        return of(block, target -> "[[#" + target + "]]");
    }

    /** Without what references show: labels are made from this, and a label must never ask for another label. */
    static String bare(Node block) {
        return of(block, target -> "…");
    }

    private static String of(Node block, Function<String, String> reference) {
        if (block.childCount() == 1 && block.child(0).isText()) {
            return block.child(0).text();
        }
        var out = new StringBuilder();
        append(out, block, reference);
        return out.toString();
    }

    /** Cells are set apart by tabs and rows by line feeds, so that a table can be compared and searched as text. */
    private static void append(StringBuilder out, Node node, Function<String, String> reference) {
        for (int i = 0; i < node.childCount(); i++) {
            Node child = node.child(i);
            switch (child.type().name()) {
                case "text" -> out.append(child.text());
                case "break" -> out.append('\n');
                case "ref" -> out.append(reference.apply(String.valueOf(child.attr("target"))));
                default -> {
                    if (i > 0) {
                        out.append(child.type().name().equals("cell") ? '\t' : '\n');
                    }
                    append(out, child, reference);
                }
            }
        }
    }
}
