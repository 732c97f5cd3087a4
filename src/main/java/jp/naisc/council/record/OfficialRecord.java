package jp.naisc.council.record;

import static jp.naisc.db.Tables.RECORD_ENTRY;
import static jp.naisc.db.Tables.RECORD_PERSONAL;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import jp.naisc.council.base.Digests;
import jp.naisc.council.base.FlatJson;
import jp.naisc.council.base.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the official record. There is no method that alters or removes an entry. */
@Service
public class OfficialRecord {

    private static final DateTimeFormatter SIX_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final DSLContext db;
    private final Clock clock;

    public OfficialRecord(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Appends an entry in the caller's transaction and returns its number, which the row of official state then carries.
     * Without a transaction it refuses: an entry that could outlive its change would be a lie.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryNo append(RecordDraft draft) {
        var salts = new HashMap<String, String>();
        draft.personal().keySet().forEach(field -> salts.put(field, Ids.secret()));
        var facts = new TreeMap<>(draft.payload());
        draft.personal()
                .forEach((field, content) -> facts.put(
                        RecordDraft.personalKey(field), personalDigest(salts.getOrDefault(field, ""), content)));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var no = db.insertInto(RECORD_ENTRY)
                .set(RECORD_ENTRY.AT, at)
                .set(RECORD_ENTRY.KIND, draft.kind())
                .set(RECORD_ENTRY.SUBJECT, draft.subject())
                .set(RECORD_ENTRY.ACTOR, draft.actor())
                .set(RECORD_ENTRY.PAYLOAD, FlatJson.write(facts))
                .set(RECORD_ENTRY.DIGEST, digest(at, draft.kind(), draft.subject(), draft.actor(), facts))
                .returningResult(RECORD_ENTRY.NO)
                .fetchSingle()
                .value1();
        var entry = new EntryNo(no);
        draft.personal()
                .forEach((field, content) -> keepPersonal(entry, field, salts.getOrDefault(field, ""), content));
        return entry;
    }

    private void keepPersonal(EntryNo entry, String field, String salt, String content) {
        db.insertInto(RECORD_PERSONAL)
                .set(RECORD_PERSONAL.ENTRY_NO, entry.value())
                .set(RECORD_PERSONAL.FIELD, field)
                .set(RECORD_PERSONAL.SALT, salt)
                .set(RECORD_PERSONAL.CONTENT, content)
                .execute();
    }

    static String personalDigest(String salt, String content) {
        return Digests.sha256(salt + "\n" + content);
    }

    /** The digest of an entry, byte for byte as the package comment defines it. */
    static String digest(Instant at, String kind, String subject, String actor, Map<String, String> payload) {
        return Digests.sha256(FlatJson.write(Map.of(
                "actor", actor, "at", SIX_DIGITS.format(at), "kind", kind, "payload", payload, "subject", subject)));
    }
}
