package jp.naisc.council.record;

import java.time.Instant;

/**
 * An erasure that one person has proposed and nobody has decided yet.
 *
 * @param no of the proposal's own entry
 * @param entry whose personal content is to go
 * @param kind of that entry
 * @param content what would be lost
 * @param proposedBy as the record names people
 */
public record ErasureProposal(
        EntryNo no,
        EntryNo entry,
        String kind,
        String subject,
        String field,
        String content,
        String reason,
        String proposedBy,
        Instant at) {}
