package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chain of step maps. Two maps of a chain may be known as mirror images: the step of one undoes the step of the other.
 * A position that the first deletes is then taken straight to the second and restored where it was, instead of to the
 * edge of the hole. Rebasing needs this: steps are undone, others' steps applied, the own steps redone.
 *
 * <p>Grows by {@code append}; not for use by several threads.
 */
public final class Mapping implements Mappable {

    private final List<StepMap> maps = new ArrayList<>();
    private final Map<Integer, Integer> mirrors = new HashMap<>();

    public Mapping() {}

    public Mapping(List<StepMap> maps) {
        this.maps.addAll(maps);
    }

    public List<StepMap> maps() {
        return List.copyOf(maps);
    }

    /** Adds a map to the end. */
    public Mapping append(StepMap map) {
        maps.add(map);
        return this;
    }

    /** Adds a map that undoes the one with the given index. */
    public Mapping append(StepMap map, int mirrorOf) {
        mirrors.put(maps.size(), mirrorOf);
        mirrors.put(mirrorOf, maps.size());
        return append(map);
    }

    /** Adds another chain with its mirrors. */
    public Mapping append(Mapping other) {
        int base = maps.size();
        for (int i = 0; i < other.maps.size(); i++) {
            Integer mirror = other.mirrors.get(i);
            append(other.maps.get(i), mirror != null && mirror < i ? base + mirror : null);
        }
        return this;
    }

    /** Adds the way back through another chain. */
    public Mapping appendInverted(Mapping other) {
        int end = maps.size() + other.maps.size();
        for (int i = other.maps.size() - 1; i >= 0; i--) {
            Integer mirror = other.mirrors.get(i);
            append(other.maps.get(i).invert(), mirror != null && mirror > i ? end - mirror - 1 : null);
        }
        return this;
    }

    private void append(StepMap map, @Nullable Integer mirrorOf) {
        if (mirrorOf == null) {
            append(map);
        } else {
            append(map, mirrorOf.intValue());
        }
    }

    /** The chain from the last document back to the first. */
    public Mapping invert() {
        return new Mapping().appendInverted(this);
    }

    @Override
    public int map(int position, int assoc) {
        if (!mirrors.isEmpty()) {
            return mapResult(position, assoc).pos();
        }
        int mapped = position;
        for (StepMap map : maps) {
            mapped = map.map(mapped, assoc);
        }
        return mapped;
    }

    @Override
    public MapResult mapResult(int position, int assoc) {
        int mapped = position;
        int deletions = 0;
        for (int i = 0; i < maps.size(); i++) {
            MapResult result = maps.get(i).mapResult(mapped, assoc);
            Integer mirror = result.recovery() == null ? null : mirrors.get(i);
            if (mirror != null && mirror > i && result.recovery() != null) {
                mapped = maps.get(mirror).recover(result.recovery());
                i = mirror; // what lies between the two does not touch a place that is not there
                continue;
            }
            deletions |= result.deletions();
            mapped = result.pos();
        }
        return new MapResult(mapped, deletions, null);
    }
}
