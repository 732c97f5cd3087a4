package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.step.Anchor;

/** Makes pins on a version of a text, and anchors of the live text from them. */
public final class Pins {

    private Pins() {}

    /** On the document as a whole: on no words, so there is nothing to quote. */
    public static <K> Pinned<K> onDocument(K key) {
        return new Pinned<>(key, new Place.Document(), "");
    }

    /** On a provision as a whole. */
    public static <K> Pinned<K> onProvision(K key, Provision provision) {
        return new Pinned<>(key, new Place.Whole(provision.id()), provision.text());
    }

    /**
     * On words between two positions of the document. A selection over several provisions gives one pin for each, all
     * with the same key; where no words are selected there is none.
     */
    public static <K> List<Pinned<K>> between(K key, PolicyText text, int from, int to) {
        Side side = new Side(text);
        List<Pinned<K>> pins = new ArrayList<>(1);
        int position = 0;
        for (int block = 0; block < text.doc().childCount() && position < to; block++) {
            int inside = position + 1;
            int end = inside + side.positions(block);
            if (from < end && to > inside) {
                add(pins, key, side, block, Math.max(0, from - inside), Math.min(end, to) - inside);
            }
            position = end + 1;
        }
        return List.copyOf(pins);
    }

    private static <K> void add(List<Pinned<K>> pins, K key, Side side, int block, int from, int to) {
        BlockWords words = side.words(block);
        int first = words.floor(words.unitFrom(from));
        int last = words.ceiling(words.unitTo(to));
        if (first < last) {
            pins.add(new Pinned<>(key, side.place(block, first, last), words.text(first, last)));
        }
    }

    /** Where the pinned words stand in the document, as an anchor of the live text; empty without words. */
    public static <K> Optional<Anchor<K>> anchor(PolicyText text, Pinned<K> pin) {
        return switch (pin.place()) {
            case Place.Document document -> Optional.empty();
            case Place.Title title ->
                Optional.of(new Anchor<>(pin.key(), 1 + title.from(), 1 + title.to(), pin.quote()));
            case Place.Whole whole ->
                text.provision(whole.provision())
                        .filter(provision -> provision.node().content().size() > 0)
                        .map(provision -> anchor(
                                pin, provision, 0, provision.node().content().size()));
            case Place.Words words ->
                text.provision(words.provision()).map(provision -> anchor(pin, provision, words.from(), words.to()));
        };
    }

    private static <K> Anchor<K> anchor(Pinned<K> pin, Provision provision, int from, int to) {
        int start = provision.position() + 1;
        return new Anchor<>(pin.key(), start + from, start + to, pin.quote());
    }
}
