package jp.naisc.council.policy;

import static jp.naisc.db.Tables.EDITION_WITHDRAWAL;
import static jp.naisc.db.Tables.POLICY;
import static jp.naisc.db.Tables.POLICY_VERSION;
import static jp.naisc.db.Tables.POLICY_VERSION_NOTE;
import static jp.naisc.db.Tables.POLICY_VERSION_TEXT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.record.EntryNo;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes versions, in SQL; nothing here updates or deletes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VersionRepository {

    private final DSLContext db;
    private final PolicyTexts texts;

    VersionRepository(DSLContext db, PolicyTexts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** Whoever gives out a number of this policy next waits until this transaction is over. */
    void lockNumbers(PolicyId policy) {
        db.select(POLICY.POLICY_ID)
                .from(POLICY)
                .where(POLICY.POLICY_ID.eq(policy.value()))
                .forUpdate()
                .fetch();
    }

    /** The row that claims the number, and the notes. */
    void insert(NewVersion version, Instant at, EntryNo entry) {
        db.insertInto(POLICY_VERSION)
                .set(POLICY_VERSION.VERSION_ID, version.id().value())
                .set(POLICY_VERSION.POLICY_ID, version.policy().value())
                .set(POLICY_VERSION.EDITION, version.number().edition())
                .set(POLICY_VERSION.DRAFT, version.number().draft())
                .set(
                        POLICY_VERSION.CYCLE_ID,
                        version.cycle().map(CycleId::value).orElse(null))
                .set(POLICY_VERSION.AUTHOR, version.author())
                .set(POLICY_VERSION.DATED_ON, version.dated())
                .set(POLICY_VERSION.AT, at)
                .set(
                        POLICY_VERSION.DECIDED_ON,
                        version.dates().flatMap(EditionDates::decided).orElse(null))
                .set(
                        POLICY_VERSION.PUBLISHED_ON,
                        version.dates().map(EditionDates::published).orElse(null))
                .set(
                        POLICY_VERSION.EFFECTIVE_ON,
                        version.dates().map(EditionDates::effective).orElse(null))
                .set(POLICY_VERSION.RECORD_NO, entry.value())
                .execute();
        insertNote(version.id(), TextLanguage.JA, version.notes().ja());
        version.notes().en().ifPresent(note -> insertNote(version.id(), TextLanguage.EN, note));
    }

    private void insertNote(VersionId version, TextLanguage language, VersionNote note) {
        db.insertInto(POLICY_VERSION_NOTE)
                .set(POLICY_VERSION_NOTE.VERSION_ID, version.value())
                .set(POLICY_VERSION_NOTE.LANG, language.tag())
                .set(POLICY_VERSION_NOTE.TITLE, note.title())
                .set(POLICY_VERSION_NOTE.POINTS, String.join("\n", note.points()))
                .set(POLICY_VERSION_NOTE.CONCERNED, note.concerned())
                .execute();
    }

    void insertTexts(VersionId version, List<CutText> cuts) {
        for (CutText cut : cuts) {
            var digest = texts.store(cut.text());
            var origin = cut.origin();
            insertText(
                    version,
                    cut.text().language(),
                    digest,
                    origin.map(VersionText.Origin::draft).orElse(null),
                    origin.map(VersionText.Origin::step).orElse(null));
        }
    }

    /** The same texts again under another number: an edition says exactly what the draft it came from said. */
    void insertTextsOf(VersionId version, PolicyVersion source) {
        for (VersionText text : source.texts()) {
            insertText(
                    version,
                    text.language(),
                    text.digest(),
                    text.origin().map(VersionText.Origin::draft).orElse(null),
                    text.origin().map(VersionText.Origin::step).orElse(null));
        }
    }

    private void insertText(
            VersionId version, TextLanguage language, Digest digest, @Nullable UUID draft, @Nullable Long step) {
        db.insertInto(POLICY_VERSION_TEXT)
                .set(POLICY_VERSION_TEXT.VERSION_ID, version.value())
                .set(POLICY_VERSION_TEXT.LANG, language.tag())
                .set(POLICY_VERSION_TEXT.DIGEST, digest.hex())
                .set(POLICY_VERSION_TEXT.DRAFT_ID, draft)
                .set(POLICY_VERSION_TEXT.DRAFT_STEP, step)
                .execute();
    }

    void insertWithdrawal(VersionId version, LocalDate on, String reason, String by, Instant at, EntryNo entry) {
        db.insertInto(EDITION_WITHDRAWAL)
                .set(EDITION_WITHDRAWAL.VERSION_ID, version.value())
                .set(EDITION_WITHDRAWAL.WITHDRAWN_ON, on)
                .set(EDITION_WITHDRAWAL.REASON, reason)
                .set(EDITION_WITHDRAWAL.WITHDRAWN_BY, by)
                .set(EDITION_WITHDRAWAL.AT, at)
                .set(EDITION_WITHDRAWAL.RECORD_NO, entry.value())
                .execute();
    }
}
