package jp.naisc.council.document.format;

import java.util.Map;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Schema;

/** Which addresses a text may link to: the rule of the schema, asked and not repeated. */
final class Links {

    private Links() {}

    static boolean isAllowed(String address) {
        try {
            Schema.policy().mark("link", Map.of("href", address));
            return !address.isEmpty();
        } catch (InvalidTextException e) {
            return false;
        }
    }
}
