package jp.naisc.council.policy;

import static jp.naisc.db.Tables.POLICY_TEXT;
import static jp.naisc.db.Tables.POLICY_VERSION_NOTE;
import static jp.naisc.db.Tables.POLICY_VERSION_TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.record.EntryNo;
import jp.naisc.db.tables.records.PolicyVersionRecord;
import org.jooq.Record;

/** Makes versions from rows. */
final class VersionRows {

    private VersionRows() {}

    static PolicyVersion version(
            PolicyVersionRecord row,
            List<VersionText> texts,
            List<Record> notes,
            EditionCalendar calendar,
            LocalDate day) {
        var number = new VersionNumber(row.getEdition(), row.getDraft());
        return new PolicyVersion(
                new VersionId(row.getVersionId()),
                new PolicyId(row.getPolicyId()),
                number,
                Optional.ofNullable(row.getCycleId()).map(CycleId::new),
                new VersionNotes(note(notes, TextLanguage.JA).orElseThrow(), note(notes, TextLanguage.EN)),
                row.getAuthor(),
                row.getDatedOn(),
                row.getAt(),
                number.isEdition()
                        ? Optional.of(new EditionDates(
                                Optional.ofNullable(row.getDecidedOn()), row.getPublishedOn(), row.getEffectiveOn()))
                        : Optional.empty(),
                calendar.validity(number, day),
                texts,
                new EntryNo(row.getRecordNo()));
    }

    static VersionText text(Record row) {
        return new VersionText(
                TextLanguage.ofTag(row.get(POLICY_VERSION_TEXT.LANG)),
                new Digest(row.get(POLICY_VERSION_TEXT.DIGEST)),
                row.get(POLICY_TEXT.TITLE),
                row.get(POLICY_TEXT.CHARACTERS),
                Optional.ofNullable(row.get(POLICY_VERSION_TEXT.DRAFT_ID))
                        .map(draft -> new VersionText.Origin(draft, row.get(POLICY_VERSION_TEXT.DRAFT_STEP))));
    }

    private static Optional<VersionNote> note(List<Record> notes, TextLanguage language) {
        return notes.stream()
                .filter(row -> row.get(POLICY_VERSION_NOTE.LANG).equals(language.tag()))
                .findFirst()
                .map(row -> new VersionNote(
                        row.get(POLICY_VERSION_NOTE.TITLE),
                        row.get(POLICY_VERSION_NOTE.POINTS).lines().toList(),
                        row.get(POLICY_VERSION_NOTE.CONCERNED)));
    }
}
