package jp.naisc.council.document.format;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The bare words of a CommonMark node, to look at before it is read. */
final class PlainWords {

    private PlainWords() {}

    static String of(Node node) {
        var out = new StringBuilder();
        append(out, node, 0);
        return out.toString();
    }

    private static void append(StringBuilder out, Node node, int depth) {
        for (Node child = node.getFirstChild(); child != null && depth < ImportLimits.DEPTH; child = child.getNext()) {
            switch (child) {
                case Text text -> out.append(text.getLiteral());
                case Code code -> out.append(code.getLiteral());
                case SoftLineBreak ignored -> out.append('\n');
                case HardLineBreak ignored -> out.append('\n');
                default -> append(out, child, depth + 1);
            }
        }
    }
}
