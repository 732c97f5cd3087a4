package jp.naisc.council.document.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that a node or mark type declares, in the order of the schema, which is the order in JSON. */
final class Attributes {

    static final Attributes NONE = new Attributes("", List.of());

    private final String owner;
    private final List<AttributeRule> rules;
    private final String[] names;
    private final @Nullable AttributeValues defaults;

    Attributes(String owner, List<AttributeRule> rules) {
        this.owner = owner;
        this.rules = List.copyOf(rules);
        this.names = rules.stream().map(AttributeRule::name).toArray(String[]::new);
        this.defaults = rules.stream().anyMatch(AttributeRule::required) ? null : values(Map.of());
    }

    boolean has(String name) {
        return index(name) >= 0;
    }

    /** Complete, valid values from those given; unknown names and wrong values are refused. */
    AttributeValues complete(Map<String, ? extends @Nullable Object> given) {
        if (given.isEmpty() && defaults != null) {
            return defaults;
        }
        if (given instanceof AttributeValues values && values.isOf(names)) {
            return values; // already checked when it was made
        }
        for (String name : given.keySet()) {
            requireKnown(name);
        }
        return values(given);
    }

    /** The same values with one changed. */
    AttributeValues with(AttributeValues values, String name, @Nullable Object value) {
        int index = requireKnown(name);
        requireValid(rules.get(index), value);
        return values.with(index, value);
    }

    private AttributeValues values(Map<String, ? extends @Nullable Object> given) {
        @Nullable Object[] values = new @Nullable Object[names.length];
        for (int i = 0; i < names.length; i++) {
            AttributeRule rule = rules.get(i);
            if (given.containsKey(names[i])) {
                values[i] = requireValid(rule, given.get(names[i]));
            } else if (rule.required()) {
                throw new InvalidTextException(RefusalReason.SCHEMA, "no value for " + names[i] + " of " + owner);
            } else {
                values[i] = rule.defaultValue();
            }
        }
        return new AttributeValues(names, values);
    }

    private @Nullable Object requireValid(AttributeRule rule, @Nullable Object value) {
        if (value instanceof String text) {
            Characters.require(text);
        }
        if (!rule.accepts(value)) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "wrong value for " + rule.name() + " of " + owner);
        }
        return value;
    }

    private int requireKnown(String name) {
        int index = index(name);
        if (index < 0) {
            throw new InvalidTextException(RefusalReason.UNKNOWN_ATTRIBUTE, "unknown attribute of " + owner);
        }
        return index;
    }

    private int index(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
