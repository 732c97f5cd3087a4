package jp.naisc.council.policy;

import java.time.LocalDate;
import java.util.Optional;

/** A version about to be stored. */
record NewVersion(
        VersionId id,
        PolicyId policy,
        VersionNumber number,
        Optional<CycleId> cycle,
        String author,
        LocalDate dated,
        Optional<EditionDates> dates,
        VersionNotes notes) {}
