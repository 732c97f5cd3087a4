package jp.naisc.council.policy;

import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.record.EntryNo;

/** One row of a cycle's way. People appear by the key the record knows them by. */
public record StageChange(
        int seq,
        Stage stage,
        Optional<String> reason,
        String movedBy,
        Optional<String> secondedBy,
        Instant at,
        EntryNo entry) {}
