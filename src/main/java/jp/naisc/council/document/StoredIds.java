package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Writes the derived ids into the blocks. */
final class StoredIds {

    private StoredIds() {}

    static Node in(PolicyText text) {
        Node doc = text.doc();
        List<Node> blocks = new ArrayList<>(doc.content().nodes());
        for (Provision provision : text.provisions()) {
            if (!provision.isAddressed()) {
                blocks.set(provision.index(), withId(provision.node(), provision.id()));
            }
        }
        return doc.copy(Fragment.of(blocks));
    }

    private static Node withId(Node block, ProvisionId id) {
        Map<String, @Nullable Object> attrs = new HashMap<>(block.attrs());
        attrs.put("id", id.value());
        return block.type().create(attrs, block.content(), block.marks());
    }
}
