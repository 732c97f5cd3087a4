package jp.naisc.council.drafting.amendment;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.record.ReferenceNames;
import org.springframework.stereotype.Component;

/** Tells readers of the record which amendment an entry is about. */
@Component
class AmendmentReferences implements ReferenceNames {

    static final String PREFIX = "amendment:";

    private final AmendmentRows rows;

    AmendmentReferences(AmendmentRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> name(String reference, InterfaceLanguage language) {
        return reference.startsWith(PREFIX)
                ? AmendmentId.parse(reference.substring(PREFIX.length()))
                        .flatMap(rows::find)
                        .map(amendment -> language.pick("修正提案 ", "Amendment ") + amendment.number())
                : Optional.empty();
    }
}
