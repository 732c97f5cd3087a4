package jp.naisc.council.record.ui;

import com.vaadin.flow.component.Component;

/** The words for kinds of entries; each module brings those of its own acts. */
final class RecordWords {

    private RecordWords() {}

    /** The translation of a kind, or the kind itself where its module has brought none. */
    static String kind(Component where, String kind) {
        var key = "record.kind." + kind;
        var word = where.getTranslation(key);
        return word.contains(key) ? kind : word;
    }
}
