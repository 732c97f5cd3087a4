package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The anchors of a text's comments, carried along from step to step. Immutable.
 *
 * <p>The beginning of an anchor belongs to what follows it and its end to what precedes it, so text typed at either edge
 * stays outside. When the two meet, the words are gone and the anchor becomes an orphan that keeps its quote. It comes
 * back only with its own words: through a mirror of a mapping, or, from edit to edit, as its {@link Scar} knows them.
 *
 * <p>Positions lie in two plain arrays: moving five thousand anchors is two passes over them.
 */
public final class AnchorSet<K> {

    final List<K> keys;
    final List<String> quotes;
    final int[] from;
    final int[] to;
    final Scar[] hurt;
    final List<Orphan<K>> orphans;
    final Scar[] lost;

    /**
     * @param hurt what is remembered of each that has lost some words, otherwise {@link Scar#NONE}
     * @param lost what is remembered of each orphan
     */
    AnchorSet(
            List<K> keys,
            List<String> quotes,
            int[] from,
            int[] to,
            Scar[] hurt,
            List<Orphan<K>> orphans,
            Scar[] lost) {
        this.keys = keys;
        this.quotes = quotes;
        this.from = from;
        this.to = to;
        this.hurt = hurt;
        this.orphans = orphans;
        this.lost = lost;
    }

    public static <K> AnchorSet<K> empty() {
        return of(List.of(), List.of());
    }

    public static <K> AnchorSet<K> of(List<Anchor<K>> anchors, List<Orphan<K>> orphans) {
        return of(anchors, orphans, Map.of());
    }

    /** @param scars of those that have lost words, by their keys */
    public static <K> AnchorSet<K> of(List<Anchor<K>> anchors, List<Orphan<K>> orphans, Map<K, Scar> scars) {
        return new AnchorSet<>(
                anchors.stream().map(Anchor::key).toList(),
                anchors.stream().map(Anchor::quote).toList(),
                anchors.stream().mapToInt(Anchor::from).toArray(),
                anchors.stream().mapToInt(Anchor::to).toArray(),
                anchors.stream()
                        .map(anchor -> scars.getOrDefault(anchor.key(), Scar.NONE))
                        .toArray(Scar[]::new),
                List.copyOf(orphans),
                orphans.stream()
                        .map(orphan -> scars.getOrDefault(orphan.key(), Scar.NONE))
                        .toArray(Scar[]::new));
    }

    public int size() {
        return keys.size();
    }

    public List<Anchor<K>> anchors() {
        List<Anchor<K>> anchors = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            anchors.add(anchor(i));
        }
        return List.copyOf(anchors);
    }

    public List<Orphan<K>> orphans() {
        return orphans;
    }

    /** What is remembered of those that have lost words. */
    public Map<K, Scar> scars() {
        var scars = new HashMap<K, Scar>();
        for (int i = 0; i < hurt.length; i++) {
            if (!hurt[i].isEmpty()) {
                scars.put(keys.get(i), hurt[i]);
            }
        }
        for (int i = 0; i < lost.length; i++) {
            if (!lost[i].isEmpty()) {
                scars.put(orphans.get(i).key(), lost[i]);
            }
        }
        return scars;
    }

    /** The anchor of a key, unless it is an orphan or unknown. */
    public Optional<Anchor<K>> anchor(K key) {
        int index = keys.indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(anchor(index));
    }

    /** The set with one more anchor. */
    public AnchorSet<K> with(Anchor<K> anchor) {
        return with(of(List.of(anchor), List.of()));
    }

    /** The set with everything of another set, which replaces what there was of the same keys. */
    public AnchorSet<K> with(AnchorSet<K> others) {
        var rest = without(others.keys());
        List<Anchor<K>> alive = new ArrayList<>(rest.anchors());
        alive.addAll(others.anchors());
        List<Orphan<K>> dead = new ArrayList<>(rest.orphans);
        dead.addAll(others.orphans);
        var scars = rest.scars();
        scars.putAll(others.scars());
        return of(alive, dead, scars);
    }

    /** The keys of everything in it, with a place or without. */
    public Set<K> keys() {
        Set<K> all = new HashSet<>(keys);
        orphans.forEach(orphan -> all.add(orphan.key()));
        return all;
    }

    /** Whether nothing is in it, not even an orphan. */
    public boolean isEmpty() {
        return keys.isEmpty() && orphans.isEmpty();
    }

    /** The set without anything of this key. */
    public AnchorSet<K> without(K key) {
        return without(Set.of(key));
    }

    private AnchorSet<K> without(Set<K> gone) {
        return of(
                anchors().stream()
                        .filter(anchor -> !gone.contains(anchor.key()))
                        .toList(),
                orphans.stream().filter(orphan -> !gone.contains(orphan.key())).toList(),
                scars());
    }

    /** The anchors in the later document, by positions alone: what loses its words stays lost. */
    public AnchorSet<K> map(StepMap map) {
        return map(map, map.firstChange());
    }

    /** The anchors after several steps; a chain with mirrors restores what its mirrored deletions took. */
    public AnchorSet<K> map(Mapping mapping) {
        return map(mapping, 0);
    }

    private AnchorSet<K> map(Mappable mapping, int firstChange) {
        var next = new NextAnchors<>(this, mapping, firstChange);
        next.forget();
        return next.set();
    }

    /**
     * The anchors after an edit: those of a provision that is moved go along with it, and words that come back bring theirs.
     */
    public AnchorSet<K> after(Edit edit) {
        if (edit.map().isEmpty() || isEmpty()) {
            return this;
        }
        var next = new NextAnchors<>(this, edit.map(), edit.map().firstChange());
        var losses = new Losses(edit);
        var returns = new Returns(edit);
        for (int i = 0; i < from.length; i++) {
            if (next.isLost(i)) {
                Scar scar = losses.ofLost(from[i], to[i], hurt[i]);
                next.follow(i, scar, returns.ofLost(quotes.get(i), scar, true));
            } else if (hurt[i].mayComeBack() || losses.hurts(from[i], to[i])) {
                Scar scar = losses.ofHurt(from[i], to[i], hurt[i]);
                next.follow(i, scar, returns.ofHurt(quotes.get(i), scar, next.from(i), next.to(i)));
            } else if (losses.touches(from[i], to[i])) {
                next.follow(i, Scar.touched(edit.n()), Optional.empty());
            }
        }
        for (int i = 0; i < orphans.size(); i++) {
            Scar scar = losses.ofOrphan(lost[i]);
            var back = returns.ofLost(orphans.get(i).quote(), scar, false);
            if (back.isPresent()) {
                next.back(i, back.get());
            } else {
                next.stillLost(i, scar);
            }
        }
        return next.set();
    }

    private Anchor<K> anchor(int index) {
        return new Anchor<>(keys.get(index), from[index], to[index], quotes.get(index));
    }
}
