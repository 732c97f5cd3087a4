package jp.naisc.council.record;

import java.util.HashMap;
import java.util.Map;

/**
 * What is to be recorded: what kind of act, on what, by whom, with which facts. Facts are ids, digests and public words;
 * whatever belongs to a person goes in by {@link #withPersonal}, so that it can be erased without breaking the record.
 *
 * @param kind constant in upper case, such as {@code VERSION_CUT}; screens translate {@code record.kind.VERSION_CUT}
 * @param subject {@code <type>:<id>}, such as {@code policy:basic-policy}
 * @param actor {@code person:<id>} or {@code system}
 */
public record RecordDraft(
        String kind, String subject, String actor, Map<String, String> payload, Map<String, String> personal) {

    private static final String PERSONAL_PREFIX = "personal.";

    public RecordDraft {
        if (!kind.matches("[A-Z][A-Z0-9_]{0,79}")) {
            throw new IllegalArgumentException("kind: " + kind);
        }
        if (subject.isEmpty() || subject.length() > 200 || actor.isEmpty() || actor.length() > 200) {
            throw new IllegalArgumentException("subject and actor have 1 to 200 characters");
        }
        if (payload.keySet().stream().anyMatch(key -> key.startsWith(PERSONAL_PREFIX))) {
            throw new IllegalArgumentException("keys that begin with " + PERSONAL_PREFIX + " are for personal content");
        }
        payload = Map.copyOf(payload);
        personal = Map.copyOf(personal);
    }

    public static RecordDraft of(String kind, String subject, String actor) {
        return new RecordDraft(kind, subject, actor, Map.of(), Map.of());
    }

    /** Adds a fact that may stand in the record for ever. */
    public RecordDraft with(String key, Object value) {
        return new RecordDraft(kind, subject, actor, plus(payload, key, value.toString()), personal);
    }

    /** Adds personal content: the entry gets its salted digest only. */
    public RecordDraft withPersonal(String field, String content) {
        return new RecordDraft(kind, subject, actor, payload, plus(personal, field, content));
    }

    static String personalKey(String field) {
        return PERSONAL_PREFIX + field;
    }

    static boolean isPersonalKey(String key) {
        return key.startsWith(PERSONAL_PREFIX);
    }

    static String personalField(String key) {
        return key.substring(PERSONAL_PREFIX.length());
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        var grown = new HashMap<>(map);
        grown.put(key, value);
        return grown;
    }
}
