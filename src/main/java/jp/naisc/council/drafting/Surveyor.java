package jp.naisc.council.drafting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Orphan;
import jp.naisc.council.document.step.Quotes;
import jp.naisc.council.document.step.Scar;
import jp.naisc.council.drafting.LiveAnchors.Place;
import jp.naisc.council.drafting.LiveAnchors.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text with everything that is anchored in it, again and again while people write. What it has read of a block
 * holds as long as the block is the very same object, so that a keystroke costs the anchors of one paragraph and not of
 * all; and of many who ask at one moment, one reads.
 */
final class Surveyor {

    /** The words of an anchor within one block. */
    private record Words(
            Node block, int from, int to, String quote, String standing, Optional<ProvisionId> provision) {}

    private Map<String, Words> known = Map.of();
    private @Nullable DeskState state;
    private @Nullable Survey survey;

    synchronized Survey of(DeskState now) {
        var before = survey;
        if (before != null && state == now) {
            return before;
        }
        var places = places(now);
        var made = new Survey(now.version(), text(now, before), places, gone(now.anchors()));
        state = now;
        survey = made;
        return made;
    }

    private static Map<String, Long> gone(AnchorSet<String> anchors) {
        var scars = anchors.scars();
        return anchors.orphans().stream()
                .collect(Collectors.toUnmodifiableMap(Orphan::key, orphan -> since(scars, orphan.key())));
    }

    private static long since(Map<String, Scar> scars, String key) {
        var scar = scars.get(key);
        return scar == null ? 0 : scar.since();
    }

    /** Placing a comment changes no word. */
    private PolicyText text(DeskState now, @Nullable Survey before) {
        var last = state;
        return before != null && last != null && last.doc() == now.doc() ? before.text() : now.standing();
    }

    private Map<String, Place> places(DeskState now) {
        var read = new HashMap<String, Words>();
        var places = new HashMap<String, Place>();
        var scars = now.anchors().scars();
        for (Anchor<String> anchor : now.anchors().anchors()) {
            var words = words(now.doc(), anchor);
            read.put(anchor.key(), words);
            places.put(
                    anchor.key(),
                    new Place(
                            now.version(),
                            anchor.from(),
                            anchor.to(),
                            words.quote(),
                            words.standing(),
                            words.provision(),
                            since(scars, anchor.key())));
        }
        known = read;
        return Map.copyOf(places);
    }

    private Words words(Node doc, Anchor<String> anchor) {
        Fragment blocks = doc.content();
        int index = blocks.indexAt(Math.min(anchor.from(), blocks.size() - 1));
        int start = blocks.offset(index);
        Node block = blocks.child(index);
        int from = anchor.from() - start;
        int to = anchor.to() - start;
        var before = known.get(anchor.key());
        // words that go on in the next block are read anew: that one may have changed
        return before != null
                        && before.block() == block
                        && before.from() == from
                        && before.to() == to
                        && to <= block.nodeSize()
                ? before
                : read(doc, block, anchor, from, to);
    }

    private static Words read(Node doc, Node block, Anchor<String> anchor, int from, int to) {
        return new Words(
                block,
                from,
                to,
                Quotes.of(doc, anchor.from(), anchor.to()),
                WordsOf.standing(doc, anchor.from(), anchor.to()),
                provision(block));
    }

    /** A range as it is in a text. */
    static Place place(DeskState state, int from, int to) {
        Fragment blocks = state.doc().content();
        Node block = blocks.child(blocks.indexAt(Math.min(from, blocks.size() - 1)));
        return new Place(
                state.version(),
                from,
                to,
                Quotes.of(state.doc(), from, to),
                WordsOf.standing(state.doc(), from, to),
                provision(block),
                0);
    }

    private static Optional<ProvisionId> provision(Node block) {
        @Nullable String id = block.type().hasAttribute("id") ? block.attrString("id") : null;
        return Optional.ofNullable(id).flatMap(ProvisionId::parse);
    }
}
