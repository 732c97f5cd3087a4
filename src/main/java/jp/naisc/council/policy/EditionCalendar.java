package jp.naisc.council.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dates of a policy's editions; what is in force, superseded or withdrawn follows from them. */
final class EditionCalendar {

    /** One edition with its day of effect and its withdrawal, if it was withdrawn. */
    record Edition(int number, LocalDate effective, Optional<Validity.Withdrawn> withdrawal) {

        /** Withdrawn before its day came: it never had force and replaced nothing. */
        boolean everTakesEffect() {
            return withdrawal.isEmpty() || withdrawal.get().on().isAfter(effective);
        }
    }

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::effective).thenComparing(Edition::number);

    private final List<Edition> editions;

    EditionCalendar(List<Edition> editions) {
        this.editions = editions.stream().sorted(ORDER).toList();
    }

    Validity validity(VersionNumber number, LocalDate day) {
        if (!number.isEdition()) {
            return new Validity.Draft();
        }
        var edition = editions.stream()
                .filter(e -> e.number() == number.edition())
                .findFirst()
                .orElseThrow();
        if (edition.withdrawal().isPresent() && !edition.withdrawal().get().on().isAfter(day)) {
            return edition.withdrawal().get();
        }
        if (edition.effective().isAfter(day)) {
            return new Validity.Upcoming(edition.effective());
        }
        var next = successor(edition);
        if (next.isPresent() && !next.get().effective().isAfter(day)) {
            return new Validity.Superseded(
                    edition.effective(),
                    next.get().effective(),
                    VersionNumber.edition(next.get().number()));
        }
        return new Validity.InForce(edition.effective(), next.map(Edition::effective));
    }

    private Optional<Edition> successor(Edition edition) {
        return editions.stream()
                .filter(other -> ORDER.compare(other, edition) > 0 && other.everTakesEffect())
                .findFirst();
    }
}
