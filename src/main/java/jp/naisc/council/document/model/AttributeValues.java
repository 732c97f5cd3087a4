package jp.naisc.council.document.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Immutable attribute values: two small arrays, the names shared by all nodes of the type. Reads as a map. */
final class AttributeValues extends AbstractMap<String, @Nullable Object> {

    private final String[] names;
    private final @Nullable Object[] values;

    AttributeValues(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    boolean isOf(String[] typeNames) {
        return names == typeNames;
    }

    AttributeValues with(int index, @Nullable Object value) {
        @Nullable Object[] changed = values.clone();
        changed[index] = value;
        return new AttributeValues(names, changed);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int index = index(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return index(key) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<String, @Nullable Object>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Entry<String, @Nullable Object> next() {
                if (next >= names.length) {
                    throw new NoSuchElementException();
                }
                Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(names[next], values[next]);
                next++;
                return entry;
            }
        };
    }

    private int index(@Nullable Object key) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
