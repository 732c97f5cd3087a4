package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;

/**
 * Gives a text that was imported without ids the ids of the version before it, so that history, comments and addresses
 * follow the provisions: an article that became the 46th keeps the id it had as the 38th. What is new gets a readable
 * id of its own, and never one that any provision has or had.
 */
public final class CarryIds {

    private final Set<String> taken = new HashSet<>();
    private final Map<Provision, String> ids = new HashMap<>();
    private final Map<String, String> newIdOf = new HashMap<>();

    private CarryIds() {}

    public static PolicyText adopt(PolicyText previous, PolicyText imported) {
        return adopt(previous, imported, Set.of());
    }

    /** @param retired ids of provisions that older versions had: a deleted provision's id is not given to another one */
    public static PolicyText adopt(PolicyText previous, PolicyText imported, Collection<ProvisionId> retired) {
        return adopt(previous, imported, retired, Set.of());
    }

    /** @param declared ids that the imported source itself gave; their provisions keep them */
    public static PolicyText adopt(
            PolicyText previous, PolicyText imported, Collection<ProvisionId> retired, Set<String> declared) {
        CarryIds carry = new CarryIds();
        imported.provisions().stream()
                .filter(provision -> declared.contains(provision.id().value()))
                .forEach(provision -> carry.name(provision, provision.id().value()));
        Set<String> given = new HashSet<>(carry.ids.values());
        retired.forEach(id -> carry.taken.add(id.value()));
        previous.provisions()
                .forEach(provision -> carry.taken.add(provision.id().value()));
        Alignment alignment = Aligner.byContent(OutlineReader.read(previous), OutlineReader.read(imported));
        List<Provision> provisions = imported.provisions();
        for (int i = 0; i < provisions.size(); i++) {
            int partner = alignment.beforeOf(i + 1);
            if (partner != Alignment.NONE && !carry.ids.containsKey(provisions.get(i))) {
                String id = previous.provisions().get(partner - 1).id().value();
                if (given.add(id)) {
                    carry.name(provisions.get(i), id);
                }
            }
        }
        for (Provision provision : provisions) {
            if (!carry.ids.containsKey(provision)) {
                carry.name(provision, carry.fresh(provision));
            }
        }
        return PolicyText.of(carry.rebuild(imported));
    }

    private void name(Provision provision, String id) {
        taken.add(id);
        ids.put(provision, id);
        newIdOf.put(provision.id().value(), id);
    }

    /** The id the import derived, below the id its container has now, with a counter if that was used before. */
    private String fresh(Provision provision) {
        String derived = provision.id().value();
        String wanted = provision
                .parent()
                .filter(parent -> derived.startsWith(parent.id().value() + "."))
                .map(parent ->
                        ids.get(parent) + derived.substring(parent.id().value().length()))
                .filter(id -> id.length() <= ProvisionId.MAX_LENGTH)
                .orElse(derived);
        String id = wanted;
        for (int n = 2; taken.contains(id); n++) {
            String suffix = "_" + n;
            id = wanted.substring(0, Math.min(wanted.length(), ProvisionId.MAX_LENGTH - suffix.length())) + suffix;
        }
        return id;
    }

    private Node rebuild(PolicyText imported) {
        Node doc = imported.doc();
        List<Node> blocks = new ArrayList<>(doc.children());
        for (Provision provision : imported.provisions()) {
            Node node = retarget(provision.node());
            blocks.set(provision.index(), node.withAttr("id", ids.get(provision)));
        }
        return doc.copy(Fragment.of(blocks));
    }

    /** References point at ids, so they follow. */
    private Node retarget(Node node) {
        if (node.type().name().equals("ref")) {
            String target = String.valueOf(node.attr("target"));
            String renamed = newIdOf.getOrDefault(target, target);
            return renamed.equals(target) ? node : node.withAttr("target", renamed);
        }
        boolean changed = false;
        List<Node> children = new ArrayList<>(node.childCount());
        for (Node child : node.children()) {
            Node renamed = child.isText() ? child : retarget(child);
            changed |= renamed != child;
            children.add(renamed);
        }
        return changed ? node.copy(Fragment.of(children)) : node;
    }
}
