package jp.naisc.council.document;

import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** A child of the document with its place. */
record Block(Node node, int index, int position) {

    ProvisionKind kind() {
        return switch (node.type().name()) {
            case "heading" -> ProvisionKind.ofLevel(attribute("level")).orElse(ProvisionKind.SECTION);
            case "paragraph" -> ProvisionKind.PARAGRAPH;
            case "item" -> ProvisionKind.ITEM;
            case "note" -> ProvisionKind.NOTE;
            case "code" -> ProvisionKind.CODE;
            case "table" -> ProvisionKind.TABLE;
            default ->
                throw new IllegalStateException(
                        "no provision kind for " + node.type().name());
        };
    }

    @Nullable
    String number() {
        return node.attr("number") instanceof String number ? number : null;
    }

    String attribute(String name) {
        return node.attr(name) instanceof String value ? value : "";
    }
}
