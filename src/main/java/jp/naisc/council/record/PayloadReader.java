package jp.naisc.council.record;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the flat object of strings an entry's payload is. */
final class PayloadReader {

    private static final JsonFactory JSON = new JsonFactory();

    private PayloadReader() {}

    static Map<String, String> read(String payload) {
        var facts = new LinkedHashMap<String, String>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var key = parser.currentName();
                parser.nextToken();
                facts.put(key, parser.getString());
            }
        }
        return facts;
    }
}
