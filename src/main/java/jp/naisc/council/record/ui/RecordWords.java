package jp.naisc.council.record.ui;

import com.vaadin.flow.component.Component;

/** The words for kinds of entries and their fields; each module brings those of its own acts. */
final class RecordWords {

    private RecordWords() {}

    /** The translation of a kind, or the kind itself where its module has brought none. */
    static String kind(Component where, String kind) {
        return word(where, "record.kind." + kind, kind);
    }

    /** The same for a field of personal content. */
    static String field(Component where, String field) {
        return word(where, "record.field." + field, field);
    }

    private static String word(Component where, String key, String otherwise) {
        var word = where.getTranslation(key);
        return word.contains(key) ? otherwise : word;
    }
}
