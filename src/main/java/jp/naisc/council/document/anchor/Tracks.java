package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.Passage;
import jp.naisc.council.document.compare.WordRun;
import org.jspecify.annotations.Nullable;

/** What a comparison says of the words of every block. Read when first asked for. */
final class Tracks {

    private final Side before;
    private final Side after;
    private final int[] partnerAfter;
    private final int[] partnerBefore;
    private final @Nullable Passage[] passages;
    private final @Nullable Track[] tracks;

    /** A provision has identity, so this is a set of places in the tree before. */
    private final Set<Provision> moved = new HashSet<>();

    Tracks(Side before, Side after, Comparison comparison) {
        this.before = before;
        this.after = after;
        this.partnerAfter = new int[before.blocks()];
        this.partnerBefore = new int[after.blocks()];
        this.passages = new Passage[before.blocks()];
        this.tracks = new Track[before.blocks()];
        Arrays.fill(partnerAfter, Track.NONE);
        Arrays.fill(partnerBefore, Track.NONE);
        comparison.reading().forEach(this::note);
        comparison.changes().forEach(this::noteMoved);
        comparison.changes().forEach(this::readDivision);
    }

    Track of(int block) {
        Track known = tracks[block];
        if (known == null) {
            known = read(block);
            tracks[block] = known;
        }
        return known;
    }

    private void note(Passage passage) {
        if (passage.before().isPresent() != passage.after().isPresent()) {
            return;
        }
        int a = passage.before().map(Provision::index).orElse(Side.TITLE);
        int b = passage.after().map(Provision::index).orElse(Side.TITLE);
        partnerAfter[a] = b;
        partnerBefore[b] = a;
        passages[a] = passage;
    }

    private void noteMoved(Change change) {
        if (change instanceof Change.Moved movement) {
            moved.add(movement.before());
        }
    }

    private Track read(int a) {
        Passage passage = passages[a];
        if (passage == null) {
            return Track.lost();
        }
        Track track = new Track(partnerAfter[a], inPlaceOrMoved(a), Whereabouts.PROVISION_MOVED);
        TrackReader.read(
                passage.words(), joined(List.of(a), before), joined(List.of(partnerAfter[a]), after), List.of(track));
        return track;
    }

    private void readDivision(Change change) {
        if (change instanceof Change.Split split) {
            int whole = split.before().index();
            List<Integer> parts = split.after().stream().map(Provision::index).toList();
            int stayed = partnerAfter[whole] == Track.NONE ? parts.get(0) : partnerAfter[whole];
            partnerAfter[whole] = stayed;
            readDivision(
                    split.words(),
                    List.of(whole),
                    parts,
                    List.of(new Track(stayed, inPlaceOrMoved(whole), Whereabouts.SPLIT_OFF)));
        } else if (change instanceof Change.Merged merged) {
            int whole = merged.after().index();
            List<Integer> parts = new ArrayList<>();
            List<Track> ofParts = new ArrayList<>();
            for (Provision part : merged.before()) {
                int a = part.index();
                parts.add(a);
                ofParts.add(new Track(
                        whole, partnerBefore[whole] == a ? inPlaceOrMoved(a) : Whereabouts.MERGED, Whereabouts.MERGED));
            }
            readDivision(merged.words(), parts, List.of(whole), ofParts);
        }
    }

    private void readDivision(
            List<WordRun> words, List<Integer> partsBefore, List<Integer> partsAfter, List<Track> ofParts) {
        TrackReader.read(words, joined(partsBefore, before), joined(partsAfter, after), ofParts);
        for (int i = 0; i < ofParts.size(); i++) {
            tracks[partsBefore.get(i)] = ofParts.get(i);
        }
    }

    private static Joined joined(List<Integer> blocks, Side side) {
        return new Joined(blocks, blocks.stream().map(side::words).toList());
    }

    private Whereabouts inPlaceOrMoved(int a) {
        Optional<Provision> was = before.provisionAt(a);
        Optional<Provision> is = after.provisionAt(partnerAfter[a]);
        if (was.isEmpty() || is.isEmpty()) {
            return Whereabouts.IN_PLACE;
        }
        boolean elsewhere = hasOtherName(was.get(), is.get());
        for (Optional<Provision> place = was;
                !elsewhere && place.isPresent();
                place = place.get().parent()) {
            elsewhere = moved.contains(place.get());
        }
        return elsewhere ? Whereabouts.PROVISION_MOVED : Whereabouts.IN_PLACE;
    }

    /** Whether words stand under the id of another provision; ids that only one of the texts knows say nothing. */
    private boolean hasOtherName(Provision was, Provision is) {
        return was.isAddressed()
                && is.isAddressed()
                && !was.id().equals(is.id())
                && (after.provision(was.id()).isPresent()
                        || before.provision(is.id()).isPresent());
    }
}
