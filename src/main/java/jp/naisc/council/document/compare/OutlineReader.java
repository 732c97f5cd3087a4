package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/**
 * Reads a text into blocks: block 0 is the title, block n + 1 the n-th provision. The words of a block are exactly
 * {@link Provision#text()}; marks, references and the build of tables are kept beside them as spans.
 */
final class OutlineReader {

    private final PolicyText text;

    private OutlineReader(PolicyText text) {
        this.text = text;
    }

    static Outline read(PolicyText text) {
        return new OutlineReader(text).outline();
    }

    private Outline outline() {
        List<Provision> provisions = text.provisions();
        List<Block> blocks = new ArrayList<>(provisions.size() + 1);
        Map<Provision, Integer> places = new IdentityHashMap<>(provisions.size() * 2);
        blocks.add(new Block(0, null, Block.Family.TITLE, "title", Block.ROOT, "", Content.plain(text.title())));
        for (Provision provision : provisions) {
            int index = blocks.size();
            places.put(provision, index);
            int parent = provision.parent().map(places::get).orElse(Block.ROOT);
            blocks.add(new Block(
                    index,
                    provision.id().value(),
                    family(provision.kind()),
                    kind(provision),
                    parent,
                    provision.fixedNumber().orElse(""),
                    content(provision)));
        }
        return new Outline(blocks);
    }

    private static Block.Family family(ProvisionKind kind) {
        return kind.isHeading()
                ? Block.Family.HEADING
                : kind == ProvisionKind.TABLE ? Block.Family.TABLE : Block.Family.TEXT;
    }

    private static String kind(Provision provision) {
        return provision.itemLevel() > 1
                ? provision.kind().name() + provision.itemLevel()
                : provision.kind().name();
    }

    private Content content(Provision provision) {
        Node node = provision.node();
        if (node.childCount() == 1
                && node.child(0).isText()
                && node.child(0).marks().isEmpty()) {
            return Content.plain(node.child(0).text());
        }
        StringBuilder words = new StringBuilder();
        List<Content.Span> spans = new ArrayList<>();
        append(provision, node, words, spans);
        return new Content(words.toString(), spans);
    }

    private void append(Provision provision, Node node, StringBuilder words, List<Content.Span> spans) {
        for (int i = 0; i < node.childCount(); i++) {
            Node child = node.child(i);
            int from = words.length();
            switch (child.type().name()) {
                case "text" -> words.append(child.text());
                case "break" -> words.append('\n');
                case "ref" -> words.append(text.referenceText(provision, String.valueOf(child.attr("target"))));
                default -> {
                    if (i > 0) {
                        words.append(child.type().name().equals("cell") ? '\t' : '\n');
                    }
                    from = words.length();
                    append(provision, child, words, spans);
                }
            }
            String format = format(child);
            if (words.length() > from && !format.isEmpty()) {
                boolean atom = child.type().name().equals("ref");
                spans.add(new Content.Span(from, words.length(), format, atom));
            }
        }
    }

    /** What makes equal words different: the marks on them, the target of a reference, the build of a cell. */
    private static String format(Node node) {
        StringBuilder format = new StringBuilder();
        switch (node.type().name()) {
            case "ref" -> format.append('#').append(node.attr("target"));
            case "cell" -> {
                boolean ordinary =
                        !node.attrBoolean("header") && node.attrInt("colspan") == 1 && node.attrInt("rowspan") == 1;
                format.append(ordinary ? "" : "cell" + new TreeMap<>(node.attrs()));
            }
            default -> {}
        }
        for (Mark mark : node.marks()) {
            format.append('|').append(mark.type().name());
            if (!mark.attrs().isEmpty()) {
                format.append(new TreeMap<>(mark.attrs()));
            }
        }
        return format.toString();
    }
}
