package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.model.Node;

/**
 * The anchors of a text's comments, carried along from step to step. Immutable.
 *
 * <p>The beginning of an anchor belongs to what follows it and its end to what precedes it, so text typed at either edge
 * stays outside. When the two meet, the words are gone and the anchor becomes an orphan that keeps its quote. It comes
 * back only when a mapping restores it through a mirror, or when its exact words stand in the text once.
 *
 * <p>Positions lie in two plain arrays: moving five thousand anchors is two passes over them.
 */
public final class AnchorSet<K> {

    private final List<K> keys;
    private final List<String> quotes;
    private final int[] from;
    private final int[] to;
    private final List<Orphan<K>> orphans;

    private AnchorSet(List<K> keys, List<String> quotes, int[] from, int[] to, List<Orphan<K>> orphans) {
        this.keys = keys;
        this.quotes = quotes;
        this.from = from;
        this.to = to;
        this.orphans = orphans;
    }

    public static <K> AnchorSet<K> empty() {
        return of(List.of(), List.of());
    }

    public static <K> AnchorSet<K> of(List<Anchor<K>> anchors, List<Orphan<K>> orphans) {
        return new AnchorSet<>(
                anchors.stream().map(Anchor::key).toList(),
                anchors.stream().map(Anchor::quote).toList(),
                anchors.stream().mapToInt(Anchor::from).toArray(),
                anchors.stream().mapToInt(Anchor::to).toArray(),
                List.copyOf(orphans));
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

    /** The anchor of a key, unless it is an orphan or unknown. */
    public Optional<Anchor<K>> anchor(K key) {
        int index = keys.indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(anchor(index));
    }

    /** The set with one more anchor. */
    public AnchorSet<K> with(Anchor<K> anchor) {
        List<Anchor<K>> all = new ArrayList<>(without(anchor.key()).anchors());
        all.add(anchor);
        return of(
                all,
                orphans.stream()
                        .filter(orphan -> !orphan.key().equals(anchor.key()))
                        .toList());
    }

    /** The set with everything of another set, which replaces what there was of the same keys. */
    public AnchorSet<K> with(AnchorSet<K> others) {
        Set<K> replaced = others.keys();
        List<Anchor<K>> alive = new ArrayList<>(size() + others.size());
        anchors().stream().filter(anchor -> !replaced.contains(anchor.key())).forEach(alive::add);
        alive.addAll(others.anchors());
        List<Orphan<K>> dead = new ArrayList<>();
        orphans.stream().filter(orphan -> !replaced.contains(orphan.key())).forEach(dead::add);
        dead.addAll(others.orphans);
        return of(alive, dead);
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
        return of(
                anchors().stream().filter(anchor -> !anchor.key().equals(key)).toList(),
                orphans.stream().filter(orphan -> !orphan.key().equals(key)).toList());
    }

    /** The anchors in the later document. */
    public AnchorSet<K> map(StepMap map) {
        return map(map, map.firstChange());
    }

    /** The anchors after several steps; a chain with mirrors restores what its mirrored deletions took. */
    public AnchorSet<K> map(Mapping mapping) {
        return map(mapping, 0);
    }

    private AnchorSet<K> map(Mappable mapping, int firstChange) {
        int[] newFrom = from.clone();
        int[] newTo = to.clone();
        int lost = 0;
        for (int i = 0; i < newFrom.length; i++) {
            if (newTo[i] < firstChange) {
                continue;
            }
            newFrom[i] = mapping.map(newFrom[i], 1);
            newTo[i] = mapping.map(newTo[i], -1);
            if (newFrom[i] >= newTo[i]) {
                lost++;
            }
        }
        return lost == 0 ? new AnchorSet<>(keys, quotes, newFrom, newTo, orphans) : orphaned(newFrom, newTo);
    }

    /** Rare: words of a comment were deleted. */
    private AnchorSet<K> orphaned(int[] newFrom, int[] newTo) {
        List<Anchor<K>> alive = new ArrayList<>();
        List<Orphan<K>> dead = new ArrayList<>(orphans);
        for (int i = 0; i < newFrom.length; i++) {
            if (newFrom[i] < newTo[i]) {
                alive.add(new Anchor<>(keys.get(i), newFrom[i], newTo[i], quotes.get(i)));
            } else {
                dead.add(new Orphan<>(keys.get(i), quotes.get(i)));
            }
        }
        return of(alive, dead);
    }

    /** Gives every orphan its place back whose exact words stand in the document once, for example after an undo. */
    public AnchorSet<K> revive(Node document) {
        if (orphans.isEmpty()) {
            return this;
        }
        Quotes words = new Quotes(document);
        List<Anchor<K>> alive = new ArrayList<>(anchors());
        List<Orphan<K>> dead = new ArrayList<>();
        for (Orphan<K> orphan : orphans) {
            words.onlyPlace(orphan.quote())
                    .ifPresentOrElse(
                            place -> alive.add(new Anchor<>(orphan.key(), place.from(), place.to(), orphan.quote())),
                            () -> dead.add(orphan));
        }
        return of(alive, dead);
    }

    private Anchor<K> anchor(int index) {
        return new Anchor<>(keys.get(index), from[index], to[index], quotes.get(index));
    }
}
