package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The set that comes of another one. As long as nobody is lost and nobody comes back, it shares all but the positions. */
final class NextAnchors<K> {
    private final AnchorSet<K> old;
    private final int[] from;
    private final int[] to;
    private final Scar[] lost;
    private final List<Anchor<K>> returned = new ArrayList<>();
    private final Map<K, Scar> scarsOfReturned = new HashMap<>();
    private Scar[] hurt;
    private boolean sameMembers = true;

    NextAnchors(AnchorSet<K> old, Mappable mapping, int firstChange) {
        this.old = old;
        this.from = old.from.clone();
        this.to = old.to.clone();
        this.hurt = old.hurt;
        this.lost = new Scar[old.orphans.size()];
        for (int i = 0; i < from.length; i++) {
            if (to[i] >= firstChange) {
                from[i] = mapping.map(from[i], 1);
                to[i] = mapping.map(to[i], -1);
                sameMembers &= from[i] < to[i];
            }
        }
    }

    /** Positions alone say nothing of what was lost and where. */
    void forget() {
        hurt = new Scar[from.length];
        Arrays.fill(hurt, Scar.NONE);
        Arrays.fill(lost, Scar.NONE);
    }

    boolean isLost(int index) {
        return from[index] >= to[index];
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    void follow(int index, Scar scar, Optional<Returns.Found> back) {
        hurt = hurt == old.hurt ? hurt.clone() : hurt;
        hurt[index] = back.map(Returns.Found::scar).orElse(scar);
        back.flatMap(Returns.Found::words).ifPresent(words -> {
            from[index] = words.from();
            to[index] = words.to();
        });
    }

    void stillLost(int orphan, Scar scar) {
        lost[orphan] = scar;
    }

    void back(int orphan, Returns.Found found) {
        var one = old.orphans.get(orphan);
        lost[orphan] = found.scar();
        found.words().ifPresent(words -> {
            returned.add(new Anchor<>(one.key(), words.from(), words.to(), one.quote()));
            scarsOfReturned.put(one.key(), found.scar());
        });
    }

    AnchorSet<K> set() {
        boolean same = returned.isEmpty() && (sameMembers || noneIsLost());
        return same ? new AnchorSet<>(old.keys, old.quotes, from, to, hurt, old.orphans, lost) : changed();
    }

    /** Those that lost their words may have found them again. */
    private boolean noneIsLost() {
        for (int i = 0; i < from.length; i++) {
            if (isLost(i)) {
                return false;
            }
        }
        return true;
    }

    private AnchorSet<K> changed() {
        var alive = new ArrayList<Anchor<K>>();
        var dead = new ArrayList<Orphan<K>>();
        var scars = new HashMap<K, Scar>();
        for (int i = 0; i < old.orphans.size(); i++) {
            if (!scarsOfReturned.containsKey(old.orphans.get(i).key())) {
                dead.add(old.orphans.get(i));
                scars.put(old.orphans.get(i).key(), lost[i]);
            }
        }
        for (int i = 0; i < from.length; i++) {
            K key = old.keys.get(i);
            scars.put(key, hurt[i]);
            if (isLost(i)) {
                dead.add(new Orphan<>(key, old.quotes.get(i)));
            } else {
                alive.add(new Anchor<>(key, from[i], to[i], old.quotes.get(i)));
            }
        }
        alive.addAll(returned);
        scars.putAll(scarsOfReturned);
        return AnchorSet.of(alive, dead, scars);
    }
}
