package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * Derives the tree from the flat sequence in one pass: a stack of open headings by rank, the open paragraph and its open
 * items. What stands between a paragraph and its next item (a table, a note) belongs to the paragraph, so that the tree
 * read from top to bottom is always the document from top to bottom.
 */
final class ProvisionTree {

    private final PolicyText text;
    private final List<Provision> all;
    private final List<Provision> roots = new ArrayList<>();
    private final Map<String, Provision> byId;
    private final Set<String> stored = new HashSet<>();

    /** How far the numbers behind a name have been given out: twenty thousand articles may call themselves the first. */
    private final Map<String, Integer> used = new HashMap<>();

    private final IdentityHashMap<Provision, Counters> counters = new IdentityHashMap<>();
    private final Counters rootCounters = new Counters();
    private final @Nullable Provision[] items = new @Nullable Provision[7];
    private @Nullable Provision heading;
    private @Nullable Provision paragraph;

    ProvisionTree(PolicyText text) {
        this.text = text;
        Node doc = text.doc();
        this.all = new ArrayList<>(doc.childCount());
        this.byId = HashMap.newHashMap(doc.childCount());
        collectStoredIds(doc);
        int position = 0;
        for (int i = 0; i < doc.childCount(); i++) {
            Node child = doc.child(i);
            if (!child.type().name().equals("title")) {
                add(new Block(child, i, position));
            }
            position += child.nodeSize();
        }
    }

    /** Known beforehand, so that a derived id never takes the name of a provision further down. */
    private void collectStoredIds(Node doc) {
        for (int i = 0; i < doc.childCount(); i++) {
            if (doc.child(i).type().name().equals("title")) {
                continue;
            }
            if (doc.child(i).attr("id") instanceof String id) {
                stored.add(id);
            }
        }
    }

    List<Provision> all() {
        return all;
    }

    List<Provision> roots() {
        return roots;
    }

    @Nullable
    Provision byId(String id) {
        return byId.get(id);
    }

    Counters rootCounters() {
        return rootCounters;
    }

    /** Only reads: a finished text is shared between threads. */
    Counters counters(Provision place) {
        Counters known = counters.get(place);
        return known == null ? new Counters() : known;
    }

    private void add(Block block) {
        ProvisionKind kind = block.kind();
        Provision parent = parent(kind, block);
        int level = kind == ProvisionKind.ITEM ? itemLevel(block) : 0;
        Provision countedIn = countedIn(kind, parent);
        Counters counter =
                countedIn == null ? rootCounters : counters.computeIfAbsent(countedIn, place -> new Counters());
        int ordinal = counter.next(kind, level, block);
        ProvisionId id = id(block, kind, countedIn, counter, ordinal);
        Provision provision = new Provision(id, kind, block, text, parent, ordinal);
        all.add(provision);
        byId.put(id.value(), provision);
        if (parent == null) {
            roots.add(provision);
        }
        open(provision, level);
    }

    private @Nullable Provision parent(ProvisionKind kind, Block block) {
        if (kind.isHeading()) {
            Provision outer = heading;
            while (outer != null && !outer.kind().contains(kind)) {
                outer = outer.parentOrNull();
            }
            return outer;
        }
        if (kind == ProvisionKind.PARAGRAPH) {
            return heading;
        }
        if (kind == ProvisionKind.ITEM) {
            for (int level = itemLevel(block) - 1; level >= 1; level--) {
                if (items[level] != null) {
                    return items[level];
                }
            }
        }
        return paragraph != null ? paragraph : heading;
    }

    /** Articles are counted through the whole text or annex, everything else within its numbered parent. */
    private static @Nullable Provision countedIn(ProvisionKind kind, @Nullable Provision parent) {
        Provision place = parent;
        if (kind == ProvisionKind.ARTICLE) {
            while (place != null && !place.kind().isAnnex()) {
                place = place.parentOrNull();
            }
            return place;
        }
        while (place != null && place.isTransparent()) {
            place = place.parentOrNull();
        }
        return place;
    }

    private void open(Provision provision, int level) {
        if (provision.kind().isHeading()) {
            heading = provision;
            paragraph = null;
            closeItems(1);
        } else if (provision.kind() == ProvisionKind.PARAGRAPH) {
            paragraph = provision;
            closeItems(1);
        } else if (provision.kind() == ProvisionKind.ITEM) {
            closeItems(level);
            items[level] = provision;
        }
    }

    private void closeItems(int from) {
        for (int level = from; level < items.length; level++) {
            items[level] = null;
        }
    }

    private static int itemLevel(Block block) {
        return block.node().attr("level") instanceof Integer level ? level : 1;
    }

    /** The first block that stores an id has it; others and unaddressed ones get a name from their place. */
    private ProvisionId id(
            Block block, ProvisionKind kind, @Nullable Provision countedIn, Counters counter, int ordinal) {
        Optional<ProvisionId> own = ProvisionId.parse(block.attribute("id"));
        if (own.isPresent() && !byId.containsKey(own.get().value())) {
            return own.get();
        }
        String name = kind.isHeading() && "".equals(block.number())
                ? "cap" + block.index()
                : kind.letter() + place(block, kind, counter, ordinal);
        return unused(countedIn == null ? name : countedIn.id() + "." + name);
    }

    /** Articles are named by their number (a36-2), because that is how statutes are cited; the rest by their place. */
    private static String place(Block block, ProvisionKind kind, Counters counter, int ordinal) {
        if (kind.isHeading()) {
            return FixedNumber.parse(block.number())
                    .map(FixedNumber::hyphenated)
                    .orElse(Integer.toString(ordinal));
        }
        return Integer.toString(counter.count(kind));
    }

    private ProvisionId unused(String wanted) {
        // a very deep path is shortened to its digest, which is as stable as the path
        String base = wanted.length() <= ProvisionId.MAX_LENGTH - 8
                ? wanted
                : "x" + Digest.of(wanted).abbreviated();
        String candidate = base;
        int n = used.getOrDefault(base, 1);
        for (; byId.containsKey(candidate) || stored.contains(candidate); n++) {
            candidate = base + "_" + (n + 1);
        }
        used.put(base, n);
        return new ProvisionId(candidate);
    }
}
