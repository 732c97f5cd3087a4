package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** One of the two texts, block by block. A block has the index it has in the document; block 0 is the title. */
final class Side {

    static final int TITLE = 0;

    private final PolicyText text;
    private final @Nullable BlockWords[] words;
    private final @Nullable Provision[] provisions;
    private @Nullable TextIndex index;
    private int[] starts = new int[0];

    Side(PolicyText text) {
        this.text = text;
        int blocks = Math.max(1, text.doc().childCount());
        this.words = new BlockWords[blocks];
        this.provisions = new Provision[blocks];
        text.provisions().forEach(provision -> provisions[provision.index()] = provision);
    }

    int blocks() {
        return words.length;
    }

    Optional<Provision> provision(ProvisionId id) {
        return text.provision(id);
    }

    Optional<Provision> provisionAt(int block) {
        return Optional.ofNullable(provisions[block]);
    }

    BlockWords words(int block) {
        BlockWords known = words[block];
        if (known == null) {
            known = read(block);
            words[block] = known;
        }
        return known;
    }

    private BlockWords read(int block) {
        Provision provision = provisions[block];
        if (provision != null) {
            return BlockWords.of(provision.node(), target -> text.referenceText(provision, target));
        }
        Node doc = text.doc();
        return doc.childCount() == 0 ? BlockWords.EMPTY : BlockWords.of(doc.child(block), target -> "");
    }

    /** How many positions there are in a block. */
    int positions(int block) {
        return block < text.doc().childCount()
                ? text.doc().child(block).content().size()
                : 0;
    }

    /** The words as a place of this text. */
    Place place(int block, int fromUnit, int toUnit) {
        BlockWords there = words(block);
        int from = there.startPosition(fromUnit);
        int to = there.endPosition(toUnit);
        Provision provision = provisions[block];
        return provision == null ? new Place.Title(from, to) : new Place.Words(provision.id(), from, to);
    }

    /** Words in a block, in units. */
    record Found(int block, int from, int to) {}

    /** Where the exact words stand, in the order of reading; words that begin or end inside a reference are left out. */
    List<Found> find(String quote, int limit) {
        TextIndex known = index();
        List<Found> found = new ArrayList<>(2);
        for (int at : known.find(quote, limit)) {
            int block = Arrays.binarySearch(starts, at);
            block = block >= 0 ? block : -block - 2;
            int from = at - starts[block];
            int to = from + quote.length();
            BlockWords there = words(block);
            if (there.isCut(from) && there.isCut(to)) {
                found.add(new Found(block, there.unitOf(from), there.unitOf(to)));
            }
        }
        return found;
    }

    /** In how many places the exact words stand, counted up to a limit. */
    int count(String quote, int limit) {
        return index().find(quote, limit).length;
    }

    private TextIndex index() {
        TextIndex known = index;
        if (known == null) {
            StringBuilder all = new StringBuilder();
            starts = new int[words.length];
            for (int block = 0; block < words.length; block++) {
                starts[block] = all.length();
                all.append(words(block).text()).append('\0'); // in no text, so nothing is found across blocks
            }
            known = new TextIndex(all.toString());
            index = known;
        }
        return known;
    }
}
