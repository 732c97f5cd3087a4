package jp.naisc.council.record;

import java.time.Instant;
import java.util.Map;

/**
 * An entry as readers see it.
 *
 * @param payload the recorded facts, personal content as digests
 * @param personal what has not been erased of the personal content
 */
public record RecordEntry(
        EntryNo no,
        Instant at,
        String kind,
        String subject,
        String actor,
        Map<String, String> payload,
        Map<String, String> personal,
        String digest) {}
