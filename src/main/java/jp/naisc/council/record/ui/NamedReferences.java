package jp.naisc.council.record.ui;

import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.record.ReferenceNames;

/** What the modules together know about references, in the reader's language. */
record NamedReferences(List<ReferenceNames> names, InterfaceLanguage language) {

    /** The name of what is referred to; otherwise the reference as recorded. */
    String name(String reference) {
        return names.stream()
                .flatMap(known -> known.name(reference, language).stream())
                .findFirst()
                .orElse(reference);
    }
}
