package jp.naisc.council.policy;

import static jp.naisc.db.Tables.EDITION_WITHDRAWAL;
import static jp.naisc.db.Tables.POLICY_TEXT;
import static jp.naisc.db.Tables.POLICY_VERSION;
import static jp.naisc.db.Tables.POLICY_VERSION_NOTE;
import static jp.naisc.db.Tables.POLICY_VERSION_TEXT;
import static jp.naisc.db.Tables.PROVISION_INDEX;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.TextLanguage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads versions, in SQL. A list costs four queries, however long it is: rows, texts, notes, dates of editions. */
@Repository
class VersionQueries {

    /** Drafts stand before their edition. */
    private static final Field<Integer> DRAFT_ORDER =
            when(POLICY_VERSION.DRAFT.eq(0), inline(Integer.MAX_VALUE)).otherwise(POLICY_VERSION.DRAFT);

    private final DSLContext db;

    VersionQueries(DSLContext db) {
        this.db = db;
    }

    List<PolicyVersion> all(PolicyId policy, LocalDate day) {
        return versions(POLICY_VERSION.POLICY_ID.eq(policy.value()), Integer.MAX_VALUE, day);
    }

    List<PolicyVersion> editions(PolicyId policy, LocalDate day) {
        return versions(
                POLICY_VERSION.POLICY_ID.eq(policy.value()).and(POLICY_VERSION.DRAFT.eq(0)), Integer.MAX_VALUE, day);
    }

    List<PolicyVersion> page(PolicyId policy, Optional<VersionNumber> below, int size, LocalDate day) {
        var start = below.map(VersionQueries::isBelow).orElseGet(DSL::trueCondition);
        return versions(POLICY_VERSION.POLICY_ID.eq(policy.value()).and(start), size, day);
    }

    Optional<PolicyVersion> find(PolicyId policy, VersionNumber number, LocalDate day) {
        return versions(isNumber(policy, number), 1, day).stream().findFirst();
    }

    Optional<PolicyVersion> find(VersionId id, LocalDate day) {
        return versions(POLICY_VERSION.VERSION_ID.eq(id.value()), 1, day).stream()
                .findFirst();
    }

    int count(PolicyId policy) {
        return db.fetchCount(POLICY_VERSION, POLICY_VERSION.POLICY_ID.eq(policy.value()));
    }

    int lastDraft(PolicyId policy, int edition) {
        return db.select(coalesce(max(POLICY_VERSION.DRAFT), inline(0)))
                .from(POLICY_VERSION)
                .where(POLICY_VERSION.POLICY_ID.eq(policy.value()))
                .and(POLICY_VERSION.EDITION.eq(edition))
                .fetchSingle()
                .value1();
    }

    /** The last edition to have taken effect by that day, unless it was withdrawn by then. */
    Optional<VersionId> inForce(PolicyId policy, LocalDate day) {
        var withdrawn = EDITION_WITHDRAWAL.WITHDRAWN_ON;
        return db.select(POLICY_VERSION.VERSION_ID, withdrawn)
                .from(POLICY_VERSION)
                .leftJoin(EDITION_WITHDRAWAL)
                .on(EDITION_WITHDRAWAL.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .where(POLICY_VERSION.POLICY_ID.eq(policy.value()))
                .and(POLICY_VERSION.DRAFT.eq(0))
                .and(POLICY_VERSION.EFFECTIVE_ON.le(day))
                // withdrawn before its day came: it never had force and replaced nothing
                .and(withdrawn.isNull().or(withdrawn.gt(POLICY_VERSION.EFFECTIVE_ON)))
                .orderBy(POLICY_VERSION.EFFECTIVE_ON.desc(), POLICY_VERSION.EDITION.desc())
                .limit(1)
                .fetchOptional()
                .filter(row -> row.get(withdrawn) == null || row.get(withdrawn).isAfter(day))
                .map(row -> new VersionId(row.value1()));
    }

    Optional<Digest> digest(PolicyId policy, VersionNumber number, TextLanguage language) {
        return db.select(POLICY_VERSION_TEXT.DIGEST)
                .from(POLICY_VERSION)
                .join(POLICY_VERSION_TEXT)
                .on(POLICY_VERSION_TEXT.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .where(isNumber(policy, number))
                .and(POLICY_VERSION_TEXT.LANG.eq(language.tag()))
                .fetchOptional(row -> new Digest(row.value1()));
    }

    List<ProvisionState> history(PolicyId policy, ProvisionId provision, TextLanguage language) {
        return db.select(
                        POLICY_VERSION.EDITION,
                        POLICY_VERSION.DRAFT,
                        PROVISION_INDEX.POSITION,
                        PROVISION_INDEX.LABEL,
                        PROVISION_INDEX.HEADING,
                        contents())
                .from(POLICY_VERSION)
                .join(POLICY_VERSION_TEXT)
                .on(POLICY_VERSION_TEXT.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .join(PROVISION_INDEX)
                .on(PROVISION_INDEX.DIGEST.eq(POLICY_VERSION_TEXT.DIGEST))
                .where(POLICY_VERSION.POLICY_ID.eq(policy.value()))
                .and(POLICY_VERSION_TEXT.LANG.eq(language.tag()))
                .and(PROVISION_INDEX.PROVISION.eq(provision.value()))
                .orderBy(POLICY_VERSION.EDITION.desc(), DRAFT_ORDER.desc())
                .fetch(row -> new ProvisionState(
                        new VersionNumber(row.value1(), row.value2()),
                        provision,
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        ProvisionReach.content(row.value6())));
    }

    /** The shares of the digests from a provision to where it ends, see {@link ProvisionReach}. */
    private static Field<String> contents() {
        var part = PROVISION_INDEX.as("part");
        return field(select(listAgg(substring(part.CONTENT_DIGEST, 1, ProvisionReach.SHARE), "")
                        .withinGroupOrderBy(part.POSITION))
                .from(part)
                .where(part.DIGEST.eq(PROVISION_INDEX.DIGEST))
                .and(part.POSITION.ge(PROVISION_INDEX.POSITION))
                .and(part.POSITION.lt(coalesce(end(), inline(Integer.MAX_VALUE)))));
    }

    private static Field<Integer> end() {
        var next = PROVISION_INDEX.as("next");
        var begins = Arrays.stream(ProvisionKind.values())
                .map(kind -> PROVISION_INDEX
                        .KIND
                        .eq(inline(kind.name()))
                        .and(next.KIND.in(ProvisionReach.endsBefore(kind).stream()
                                .map(end -> inline(end.name()))
                                .toList())))
                .reduce(DSL.noCondition(), Condition::or);
        return field(select(min(next.POSITION))
                .from(next)
                .where(next.DIGEST.eq(PROVISION_INDEX.DIGEST))
                .and(next.POSITION.gt(PROVISION_INDEX.POSITION))
                .and(begins));
    }

    private List<PolicyVersion> versions(Condition which, int limit, LocalDate day) {
        var rows = db.selectFrom(POLICY_VERSION)
                .where(which)
                .orderBy(POLICY_VERSION.EDITION.desc(), DRAFT_ORDER.desc())
                .limit(limit)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        // One version is asked for by its key; for a list the same condition is repeated instead of a thousand ids.
        boolean one = rows.size() == 1;
        var these = one ? POLICY_VERSION.VERSION_ID.eq(rows.getFirst().getVersionId()) : which;
        var texts = texts(these);
        var notes = notes(these);
        var calendar = calendar(new PolicyId(rows.getFirst().getPolicyId()));
        return rows.map(row ->
                VersionRows.version(row, of(texts, row.getVersionId()), of(notes, row.getVersionId()), calendar, day));
    }

    private Map<UUID, List<VersionText>> texts(Condition which) {
        return db.select(POLICY_VERSION_TEXT.fields())
                .select(POLICY_TEXT.TITLE, POLICY_TEXT.CHARACTERS)
                .from(POLICY_VERSION)
                .join(POLICY_VERSION_TEXT)
                .on(POLICY_VERSION_TEXT.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .join(POLICY_TEXT)
                .on(POLICY_TEXT.DIGEST.eq(POLICY_VERSION_TEXT.DIGEST))
                .where(which)
                .orderBy(POLICY_VERSION_TEXT.LANG.desc())
                .fetchGroups(POLICY_VERSION_TEXT.VERSION_ID, VersionRows::text);
    }

    private Map<UUID, List<Record>> notes(Condition which) {
        return db.select(POLICY_VERSION_NOTE.fields())
                .from(POLICY_VERSION)
                .join(POLICY_VERSION_NOTE)
                .on(POLICY_VERSION_NOTE.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .where(which)
                .fetchGroups(POLICY_VERSION_NOTE.VERSION_ID, row -> (Record) row);
    }

    /** The dates of all editions, from which it follows what is in force: a few rows in the life of a policy. */
    private EditionCalendar calendar(PolicyId policy) {
        return new EditionCalendar(db.select(
                        POLICY_VERSION.EDITION,
                        POLICY_VERSION.EFFECTIVE_ON,
                        EDITION_WITHDRAWAL.WITHDRAWN_ON,
                        EDITION_WITHDRAWAL.REASON)
                .from(POLICY_VERSION)
                .leftJoin(EDITION_WITHDRAWAL)
                .on(EDITION_WITHDRAWAL.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .where(POLICY_VERSION.POLICY_ID.eq(policy.value()))
                .and(POLICY_VERSION.DRAFT.eq(0))
                .fetch(row -> new EditionCalendar.Edition(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3())
                                .map(on -> new Validity.Withdrawn(on, String.valueOf(row.value4()))))));
    }

    private static <T> List<T> of(Map<UUID, List<T>> groups, UUID version) {
        return groups.getOrDefault(version, List.of());
    }

    private static Condition isNumber(PolicyId policy, VersionNumber number) {
        return POLICY_VERSION
                .POLICY_ID
                .eq(policy.value())
                .and(POLICY_VERSION.EDITION.eq(number.edition()))
                .and(POLICY_VERSION.DRAFT.eq(number.draft()));
    }

    private static Condition isBelow(VersionNumber number) {
        int draft = number.isEdition() ? Integer.MAX_VALUE : number.draft();
        return POLICY_VERSION
                .EDITION
                .lt(number.edition())
                .or(POLICY_VERSION.EDITION.eq(number.edition()).and(DRAFT_ORDER.lt(draft)));
    }
}
