package jp.naisc.council.record;

import static jp.naisc.db.Tables.RECORD_ENTRY;
import static jp.naisc.db.Tables.RECORD_PERSONAL;
import static jp.naisc.db.Tables.REDACTION;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.naisc.council.base.JapaneseDates;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the official record, newest entry first, by pages that stay the same while new entries arrive. */
@Service
@Transactional(readOnly = true)
public class RecordReader {

    /** Clocks of two nodes, and the time between reading a clock and getting a number. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final DSLContext db;

    RecordReader(DSLContext db) {
        this.db = db;
    }

    /** The entries the filter finds below a number, or from the newest on. */
    public RecordPage page(RecordFilter filter, Optional<EntryNo> below, int size) {
        var wanted = condition(filter);
        var rows = db.selectFrom(RECORD_ENTRY)
                .where(wanted)
                .and(below.<Condition>map(no -> RECORD_ENTRY.NO.lt(no.value())).orElse(noCondition()))
                .orderBy(RECORD_ENTRY.NO.desc())
                .limit(size + 1)
                .fetch();
        boolean more = rows.size() > size;
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var numbers = shown.stream().map(row -> row.getNo()).toList();
        var personal = personal(numbers);
        var erased = erased(numbers);
        var before = timesBefore(numbers);
        var entries = shown.stream()
                .map(row -> new RecordEntry(
                        new EntryNo(row.getNo()),
                        row.getAt(),
                        row.getKind(),
                        row.getSubject(),
                        row.getActor(),
                        PayloadReader.read(row.getPayload()),
                        personal.getOrDefault(row.getNo(), Map.of()),
                        erased.getOrDefault(row.getNo(), Map.of()),
                        row.getDigest(),
                        row.getAt().plus(CLOCKS_DIFFER).isBefore(before.getOrDefault(row.getNo(), Instant.MIN))))
                .toList();
        return new RecordPage(
                entries,
                db.fetchCount(RECORD_ENTRY, wanted),
                more ? Optional.of(entries.getLast().no()) : Optional.empty());
    }

    public Optional<RecordEntry> entry(EntryNo no) {
        var page = page(RecordFilter.ALL, Optional.of(new EntryNo(no.value() + 1)), 1);
        return page.entries().stream().filter(entry -> entry.no().equals(no)).findFirst();
    }

    /** How many entries there are of each kind; the numbers add up to all. */
    public Map<String, Integer> totals() {
        return new TreeMap<>(db.select(RECORD_ENTRY.KIND, DSL.count())
                .from(RECORD_ENTRY)
                .groupBy(RECORD_ENTRY.KIND)
                .fetchMap(RECORD_ENTRY.KIND, DSL.count()));
    }

    private Map<Long, Map<String, String>> personal(List<Long> entries) {
        return db.selectFrom(RECORD_PERSONAL).where(RECORD_PERSONAL.ENTRY_NO.in(entries)).fetch().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getEntryNo(), Collectors.toMap(row -> row.getField(), row -> row.getContent())));
    }

    /** For each entry the time of the one before it, whichever filter is set. */
    private Map<Long, Instant> timesBefore(List<Long> entries) {
        var before = RECORD_ENTRY.as("before");
        var between = RECORD_ENTRY.as("between");
        return db.select(RECORD_ENTRY.NO, before.AT)
                .from(RECORD_ENTRY)
                .join(before)
                .on(before.NO.eq(select(max(between.NO)).from(between).where(between.NO.lt(RECORD_ENTRY.NO))))
                .where(RECORD_ENTRY.NO.in(entries))
                .fetchMap(RECORD_ENTRY.NO, before.AT);
    }

    /** The tombstones: who asks for what is gone is led to the act that erased it. */
    private Map<Long, Map<String, EntryNo>> erased(List<Long> entries) {
        return db.selectFrom(REDACTION).where(REDACTION.ENTRY_NO.in(entries)).fetch().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getEntryNo(),
                        Collectors.toMap(row -> row.getField(), row -> new EntryNo(row.getRecordNo()))));
    }

    private static Condition condition(RecordFilter filter) {
        var condition = filter.kind()
                .map(RECORD_ENTRY.KIND::eq)
                .map(Condition.class::cast)
                .orElse(noCondition());
        condition = filter.subject()
                .map(RECORD_ENTRY.SUBJECT::eq)
                .map(condition::and)
                .orElse(condition);
        condition =
                filter.actor().map(RECORD_ENTRY.ACTOR::eq).map(condition::and).orElse(condition);
        condition = filter.from()
                .map(day -> RECORD_ENTRY.AT.ge(startOf(day).toInstant()))
                .map(condition::and)
                .orElse(condition);
        condition = filter.to()
                .map(day -> RECORD_ENTRY.AT.lt(startOf(day.plusDays(1)).toInstant()))
                .map(condition::and)
                .orElse(condition);
        return filter.text().isBlank()
                ? condition
                : condition.and(contains(filter.text().strip()));
    }

    /** {@code contains} binds the text and escapes its wildcards. */
    private static Condition contains(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return lower(RECORD_ENTRY.SUBJECT)
                .contains(wanted)
                .or(lower(RECORD_ENTRY.PAYLOAD).contains(wanted))
                .or(lower(RECORD_ENTRY.KIND).contains(wanted));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(JapaneseDates.ZONE).toOffsetDateTime();
    }
}
