package jp.naisc.council.policy;

import java.time.LocalDate;
import java.util.Optional;

/** The three dates of an edition: 決定日, 公表日, 施行日. They are three facts and never stand in for one another. */
public record EditionDates(Optional<LocalDate> decided, LocalDate published, LocalDate effective) {

    public EditionDates {
        if (decided.isPresent() && decided.get().isAfter(published)) {
            throw new IllegalArgumentException("decided before published");
        }
    }

    public static EditionDates of(LocalDate decided, LocalDate published, LocalDate effective) {
        return new EditionDates(Optional.of(decided), published, effective);
    }

    /** A historical edition of which only one date is known. */
    public static EditionDates on(LocalDate date) {
        return new EditionDates(Optional.empty(), date, date);
    }
}
