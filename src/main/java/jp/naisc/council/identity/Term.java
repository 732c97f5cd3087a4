package jp.naisc.council.identity;

import java.time.LocalDate;
import java.util.Optional;

/** One person's time on a seat, both days included, with the person who may stand in. */
public record Term(
        TermId id,
        SeatId seat,
        PersonId person,
        PersonName name,
        Organisation organisation,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<Substitute> substitute) {

    /** The named substitute; acts only where {@link Act} opens an act to substitutes, and is shown as one. */
    public record Substitute(PersonId person, PersonName name) {}

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
