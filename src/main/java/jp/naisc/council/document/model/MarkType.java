package jp.naisc.council.document.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of mark: its name, its rank (marks of a node stand in this order), its attributes and what it excludes. */
public final class MarkType {

    private final String name;
    private final int rank;
    private final Attributes attributes;
    private Set<MarkType> excluded = Set.of();

    MarkType(String name, int rank, Attributes attributes) {
        this.name = name;
        this.rank = rank;
        this.attributes = attributes;
    }

    /** Types refer to each other, so the schema sets this once, while it is being built. */
    void excludes(Set<MarkType> types) {
        this.excluded = types;
    }

    public String name() {
        return name;
    }

    public int rank() {
        return rank;
    }

    /** Whether a mark of the other type cannot stay where one of this type is set. By default a type excludes itself. */
    public boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    /** A mark of this type; missing attributes take their defaults, unknown or wrong ones are refused. */
    public Mark create(Map<String, ? extends @Nullable Object> attrs) {
        return new Mark(this, attributes.complete(attrs));
    }

    /** The first mark of this type in a set, if there is one. */
    public @Nullable Mark in(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.type() == this) {
                return mark;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return name;
    }
}
