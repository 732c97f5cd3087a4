package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Cross-references inside blocks, and how they read from nearby. */
final class Reference {

    private Reference() {}

    /** The article or section a provision stands in: within it, short names are understood. */
    static @Nullable Provision home(Provision provision) {
        Provision place = provision;
        while (place != null && !place.kind().isHeading()) {
            place = place.numberedParent();
        }
        return place;
    }

    /** The full name without the part that names the common home. */
    static String nameWithin(Provision home, Provision target, Wording wording) {
        Provision scope = target.scope();
        String brief = target.label().brief();
        return scope == null || scope == home ? brief : wording.join(nameWithin(home, scope, wording), brief);
    }

    static List<String> targets(Node block) {
        if (block.childCount() == 1 && block.child(0).isText()) {
            return List.of();
        }
        var targets = new ArrayList<String>(0);
        collect(block, targets);
        return targets;
    }

    private static void collect(Node node, List<String> targets) {
        for (int i = 0; i < node.childCount(); i++) {
            Node child = node.child(i);
            if (child.type().name().equals("ref")) {
                targets.add(String.valueOf(child.attr("target")));
            } else if (!child.isText()) {
                collect(child, targets);
            }
        }
    }
}
