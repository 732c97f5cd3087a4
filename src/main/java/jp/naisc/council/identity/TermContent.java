package jp.naisc.council.identity;

import java.time.LocalDate;

/** What is decided when a term begins. */
public record TermContent(
        SeatId seat, PersonId person, Organisation organisation, LocalDate startsOn, LocalDate endsOn) {

    public TermContent {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("a term does not end before it starts");
        }
    }
}
