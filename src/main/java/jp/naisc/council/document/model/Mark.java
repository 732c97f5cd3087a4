package jp.naisc.council.document.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a stretch of text or a node: it is strong, a link, a suggested insertion. Immutable, equal by type
 * and attributes. The marks of a node are a set in the order of their types' ranks.
 */
public final class Mark {

    private static final Comparator<Mark> BY_RANK = Comparator.comparingInt(mark -> mark.type.rank());

    private final MarkType type;
    private final AttributeValues attrs;

    Mark(MarkType type, AttributeValues attrs) {
        this.type = type;
        this.attrs = attrs;
    }

    public MarkType type() {
        return type;
    }

    public Map<String, @Nullable Object> attrs() {
        return attrs;
    }

    public @Nullable Object attr(String name) {
        return attrs.get(name);
    }

    /**
     * The set with this mark in its place. Marks that this one excludes leave; if one that stays excludes this mark, or
     * the mark is there already, the set itself is returned.
     */
    public List<Mark> addTo(List<Mark> set) {
        for (Mark other : set) {
            if (equals(other) || (other.type.excludes(type) && !type.excludes(other.type))) {
                return set;
            }
        }
        List<Mark> added = new ArrayList<>(set.size() + 1);
        boolean placed = false;
        for (Mark other : set) {
            if (type.excludes(other.type)) {
                continue;
            }
            if (!placed && other.type.rank() > type.rank()) {
                added.add(this);
                placed = true;
            }
            added.add(other);
        }
        if (!placed) {
            added.add(this);
        }
        return List.copyOf(added);
    }

    /** The set without this mark; the set itself when the mark is not in it. */
    public List<Mark> removeFrom(List<Mark> set) {
        if (!set.contains(this)) {
            return set;
        }
        List<Mark> rest = new ArrayList<>(set);
        rest.remove(this);
        return List.copyOf(rest);
    }

    /** Appends the ProseMirror JSON of this mark. */
    public void writeJson(StringBuilder out) {
        NodeJson.write(out, this);
    }

    /** The marks in the order of their ranks, otherwise as given. */
    static List<Mark> sorted(List<Mark> marks) {
        if (marks.size() < 2) {
            return List.copyOf(marks);
        }
        return marks.stream().sorted(BY_RANK).toList();
    }

    /** Whether adding the marks one by one gives this very list: in order, none twice, none excluding another. */
    static boolean isSet(List<Mark> marks) {
        if (marks.size() < 2) {
            return true;
        }
        List<Mark> set = List.of();
        for (Mark mark : marks) {
            set = mark.addTo(set);
        }
        return set.equals(marks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Mark mark && type == mark.type && attrs.equals(mark.attrs));
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + attrs.hashCode();
    }

    @Override
    public String toString() {
        return attrs.isEmpty() ? type.name() : type.name() + attrs;
    }
}
