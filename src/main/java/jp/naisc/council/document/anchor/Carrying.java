package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.Comparison;

/**
 * Carries pins from one version of a text to another of which no steps are known, and says of each what became of it.
 * The package comment has the rules.
 *
 * <p>What it works out for one pin it keeps for the next; not for use by several threads.
 */
public final class Carrying {

    private final Side before;
    private final Side after;
    private final Tracks tracks;
    private final Elsewhere elsewhere;

    private Carrying(Comparison comparison, PolicyText before, PolicyText after) {
        this.before = new Side(before);
        this.after = new Side(after);
        this.tracks = new Tracks(this.before, this.after, comparison);
        this.elsewhere = new Elsewhere(this.before, this.after);
    }

    /** From one version to another. */
    public static Carrying between(PolicyText before, PolicyText after) {
        return along(Comparison.of(before, after), before, after);
    }

    /**
     * The same with a comparison that is known already.
     *
     * @param comparison of exactly these two texts
     */
    public static Carrying along(Comparison comparison, PolicyText before, PolicyText after) {
        return new Carrying(comparison, before, after);
    }

    /** How many pins had which outcome; every kind is there. */
    public static <K> Map<Outcome.Kind, Integer> counts(List<Outcome<K>> outcomes) {
        Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            counts.put(kind, 0);
        }
        outcomes.forEach(outcome -> counts.merge(outcome.kind(), 1, Integer::sum));
        return counts;
    }

    /** The outcome of every pin, in their order. */
    public <K> List<Outcome<K>> carry(List<Pinned<K>> pins) {
        List<Outcome<K>> outcomes = new ArrayList<>(pins.size());
        for (Pinned<K> pin : pins) {
            outcomes.add(carry(pin));
        }
        return outcomes;
    }

    /**
     * The outcome of a pin.
     *
     * @throws IllegalArgumentException if there is no such place in the version before
     */
    public <K> Outcome<K> carry(Pinned<K> pin) {
        return switch (pin.place()) {
            case Place.Document document -> new Outcome.Exact<>(pin, pin);
            case Place.Whole whole -> carryWhole(pin, blockOf(whole.provision()));
            case Place.Words words -> carryWords(pin, blockOf(words.provision()), words.from(), words.to());
            case Place.Title title -> carryWords(pin, Side.TITLE, title.from(), title.to());
        };
    }

    private int blockOf(ProvisionId id) {
        return before.provision(id)
                .map(Provision::index)
                .orElseThrow(() -> new IllegalArgumentException("no such provision in the version before: " + id));
    }

    private <K> Outcome<K> carryWhole(Pinned<K> pin, int block) {
        Track track = tracks.of(block);
        int target = track.counterpart();
        BlockWords was = before.words(block);
        Optional<Provision> counterpart = target == Track.NONE ? Optional.empty() : after.provisionAt(target);
        if (counterpart.isEmpty()) {
            return gone(pin, track, was.text());
        }
        Projection projection = Projection.ofWhole(track, was, after.words(target));
        Pinned<K> is = new Pinned<>(
                pin.key(),
                new Place.Whole(counterpart.get().id()),
                after.words(target).text());
        return stated(pin, is, track.whereabouts(target), projection);
    }

    private <K> Outcome<K> carryWords(Pinned<K> pin, int block, int fromPosition, int toPosition) {
        BlockWords was = before.words(block);
        int from = was.floor(was.unitFrom(fromPosition));
        int to = was.ceiling(was.unitTo(toPosition));
        if (toPosition > before.positions(block) || from >= to) {
            throw new IllegalArgumentException("no words in the version before at " + pin.place());
        }
        Track track = tracks.of(block);
        int target = Projection.mostKept(track, from, to);
        if (target != Track.NONE) {
            Projection projection = Projection.of(track, was, from, to, after.words(target), target);
            if (projection.isSame() || (projection.isTelling() && projection.isMostlyKept())) {
                return stated(pin, target, track, projection);
            }
            Optional<Outcome<K>> moved = movedAlone(pin, block, from, to);
            if (moved.isPresent() || projection.isTelling()) {
                return moved.orElseGet(() -> stated(pin, target, track, projection));
            }
        }
        return this.<K>movedAlone(pin, block, from, to).orElseGet(() -> gone(pin, track, was.text(from, to)));
    }

    private <K> Outcome<K> stated(Pinned<K> pin, int target, Track track, Projection projection) {
        return stated(
                pin,
                pinned(pin.key(), target, projection.from(), projection.to()),
                track.whereabouts(target),
                projection);
    }

    private static <K> Outcome<K> stated(Pinned<K> pin, Pinned<K> is, Whereabouts whereabouts, Projection projection) {
        if (!projection.isSame()) {
            return new Outcome.Changed<>(pin, is, whereabouts, projection.words());
        }
        return whereabouts == Whereabouts.IN_PLACE
                ? new Outcome.Exact<>(pin, is)
                : new Outcome.Moved<>(pin, is, whereabouts);
    }

    private <K> Optional<Outcome<K>> movedAlone(Pinned<K> pin, int block, int from, int to) {
        return elsewhere
                .onlyPlace(block, from, to)
                .map(found -> new Outcome.Moved<>(
                        pin, pinned(pin.key(), found.block(), found.from(), found.to()), Whereabouts.WORDS_MOVED));
    }

    private <K> Outcome<K> gone(Pinned<K> pin, Track track, String words) {
        int target = track.counterpart();
        Elsewhere.Places candidates = elsewhere.candidates(words, target);
        Optional<ProvisionId> provision = target == Track.NONE
                ? Optional.empty()
                : after.provisionAt(target).map(Provision::id);
        return new Outcome.Gone<>(pin, provision, candidates.places(), candidates.more());
    }

    private <K> Pinned<K> pinned(K key, int block, int from, int to) {
        return new Pinned<>(
                key, after.place(block, from, to), after.words(block).text(from, to));
    }
}
