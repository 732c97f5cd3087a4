package jp.naisc.council.record;

import java.util.List;
import java.util.Optional;

/**
 * A page of the record, newest first.
 *
 * @param total how many entries the filter finds
 * @param next below which number the next page begins, while there is one
 */
public record RecordPage(List<RecordEntry> entries, long total, Optional<EntryNo> next) {}
