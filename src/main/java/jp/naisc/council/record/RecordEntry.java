package jp.naisc.council.record;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry as readers see it.
 *
 * @param payload the recorded facts, personal content as digests
 * @param personal what has not been erased of the personal content
 * @param clockSetBack whether the time lies before that of the entry before it, by more than clocks differ; the number, not
 *     the time, gives the order
 * @param erased fields of which only the digest is left, each with the entry that erased it
 */
public record RecordEntry(
        EntryNo no,
        Instant at,
        String kind,
        String subject,
        String actor,
        Map<String, String> payload,
        Map<String, String> personal,
        Map<String, EntryNo> erased,
        String digest,
        boolean clockSetBack) {

    /** The facts that may stand for ever. */
    public SortedMap<String, String> facts() {
        var facts = new TreeMap<>(payload);
        facts.keySet().removeIf(RecordDraft::isPersonalKey);
        return facts;
    }

    /** The digests of personal content by field, also of what has been erased. */
    public SortedMap<String, String> personalDigests() {
        var digests = new TreeMap<String, String>();
        payload.forEach((key, digest) -> {
            if (RecordDraft.isPersonalKey(key)) {
                digests.put(RecordDraft.personalField(key), digest);
            }
        });
        return digests;
    }
}
