package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.naisc.council.document.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened, and to what sort of provision where a reader tells them apart: 「段落の追加」, 「節の新設」, but
 * 「文言の変更」 whatever was reworded. The order is the order in which the kinds are counted out to the reader.
 */
public record ChangeKind(Type type, @Nullable ProvisionKind unit) implements Comparable<ChangeKind> {

    /** The sorts of change, in the order of the sentence that sums them up. */
    public enum Type {
        REWORDED(false),
        INSERTED(true),
        DELETED(true),
        MOVED(true),
        SPLIT(true),
        MERGED(true),
        RETITLED(false),
        TITLE_CHANGED(false);

        private final boolean namesUnit;

        Type(boolean namesUnit) {
            this.namesUnit = namesUnit;
        }

        private int group() {
            return this == DELETED || this == MOVED ? INSERTED.ordinal() : ordinal();
        }
    }

    public ChangeKind {
        if (type.namesUnit != (unit != null)) {
            throw new IllegalArgumentException("a unit is named exactly for changes of whole provisions");
        }
    }

    static ChangeKind of(Type type, ProvisionKind unit) {
        return new ChangeKind(type, type.namesUnit ? unit : null);
    }

    /** Every kind there can be; each needs words in every language. */
    public static List<ChangeKind> all() {
        List<ChangeKind> all = new ArrayList<>();
        for (Type type : Type.values()) {
            if (type.namesUnit) {
                for (ProvisionKind unit : ProvisionKind.values()) {
                    all.add(new ChangeKind(type, unit));
                }
            } else {
                all.add(new ChangeKind(type, null));
            }
        }
        all.sort(null);
        return List.copyOf(all);
    }

    /** {@code document.compare.kind.inserted.section}. */
    public String messageKey() {
        String key = "document.compare.kind." + type.name().toLowerCase(Locale.ROOT);
        return unit == null ? key : key + "." + unit.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ChangeKind other) {
        return Comparator.<ChangeKind>comparingInt(kind -> kind.type.group())
                .thenComparingInt(kind -> size(kind.unit))
                .thenComparing(ChangeKind::type)
                .compare(this, other);
    }

    /** Small units first: a paragraph, an item, …, then headings from the article up to the part. */
    private static int size(@Nullable ProvisionKind unit) {
        if (unit == null) {
            return 0;
        }
        int kinds = ProvisionKind.values().length;
        return unit.isHeading() ? 2 * kinds - unit.ordinal() : unit.ordinal();
    }
}
