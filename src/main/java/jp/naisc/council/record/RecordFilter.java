package jp.naisc.council.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries are asked for.
 *
 * @param actor exactly as recorded
 * @param from first day in Japan
 * @param to last day in Japan
 * @param text found anywhere in subject or payload, without regard to case
 */
public record RecordFilter(
        Optional<String> kind,
        Optional<String> subject,
        Optional<String> actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String text) {

    public static final RecordFilter ALL = new RecordFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    public RecordFilter kind(Optional<String> other) {
        return new RecordFilter(other, subject, actor, from, to, text);
    }

    public RecordFilter subject(Optional<String> other) {
        return new RecordFilter(kind, other, actor, from, to, text);
    }

    public RecordFilter actor(Optional<String> other) {
        return new RecordFilter(kind, subject, other, from, to, text);
    }

    public RecordFilter between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new RecordFilter(kind, subject, actor, first, last, text);
    }

    public RecordFilter text(String other) {
        return new RecordFilter(kind, subject, actor, from, to, other);
    }
}
