package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static jp.naisc.db.Tables.AMENDMENT;
import static jp.naisc.db.Tables.AMENDMENT_CHANGE;
import static jp.naisc.db.Tables.AMENDMENT_COSIGN;
import static jp.naisc.db.Tables.AMENDMENT_LINEAGE;
import static jp.naisc.db.Tables.AMENDMENT_MOVER;
import static jp.naisc.db.Tables.AMENDMENT_PART;
import static jp.naisc.db.Tables.AMENDMENT_SIGNAL;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.amendment.Amendment.Backer;
import jp.naisc.council.drafting.amendment.Amendment.Change;
import jp.naisc.council.drafting.amendment.Amendment.Kin;
import jp.naisc.council.drafting.amendment.Amendment.Lineage;
import jp.naisc.council.identity.Constituency;
import jp.naisc.db.tables.records.AmendmentRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads amendments, each with all that belongs to it; one query a table. */
@Repository
class AmendmentRows {

    private final DSLContext db;

    AmendmentRows(DSLContext db) {
        this.db = db;
    }

    Optional<Amendment> find(AmendmentId id) {
        return read(AMENDMENT.AMENDMENT_ID.eq(id.value())).stream().findFirst();
    }

    /** All of a draft by their numbers. */
    List<Amendment> of(DraftId draft) {
        return read(AMENDMENT.DRAFT_ID.eq(draft.value()));
    }

    /** Those that somebody moved or co-signed, in whatever draft. */
    List<Amendment> backedBy(String person) {
        return read(AMENDMENT
                .AMENDMENT_ID
                .in(select(AMENDMENT_MOVER.AMENDMENT_ID).from(AMENDMENT_MOVER).where(AMENDMENT_MOVER.PERSON.eq(person)))
                .or(AMENDMENT.AMENDMENT_ID.in(select(AMENDMENT_COSIGN.AMENDMENT_ID)
                        .from(AMENDMENT_COSIGN)
                        .where(AMENDMENT_COSIGN.PERSON.eq(person)))));
    }

    /** How many of a draft ask this person. */
    int asking(DraftId draft, Asked asked, String person) {
        return db.fetchCount(AMENDMENT, asks(draft, asked, person));
    }

    /** Those of a draft that ask this person, by their numbers. */
    List<Amendment> thoseAsking(DraftId draft, Asked asked, String person) {
        return read(asks(draft, asked, person));
    }

    /** Nobody is asked about what he stands behind himself, nor for a signal that he has given. */
    private static Condition asks(DraftId draft, Asked asked, String person) {
        var later = AMENDMENT_CHANGE.as("later");
        var inState = AMENDMENT
                .DRAFT_ID
                .eq(draft.value())
                .and(AMENDMENT.AMENDMENT_ID.in(select(AMENDMENT_CHANGE.AMENDMENT_ID)
                        .from(AMENDMENT_CHANGE)
                        .where(AMENDMENT_CHANGE.STATE.eq(asked.state().name()))
                        .and(AMENDMENT_CHANGE.SEQ.eq(select(max(later.SEQ))
                                .from(later)
                                .where(later.AMENDMENT_ID.eq(AMENDMENT_CHANGE.AMENDMENT_ID))))))
                .and(AMENDMENT.AMENDMENT_ID.notIn(select(AMENDMENT_MOVER.AMENDMENT_ID)
                        .from(AMENDMENT_MOVER)
                        .where(AMENDMENT_MOVER.PERSON.eq(person))))
                .and(AMENDMENT.AMENDMENT_ID.notIn(select(AMENDMENT_COSIGN.AMENDMENT_ID)
                        .from(AMENDMENT_COSIGN)
                        .where(AMENDMENT_COSIGN.PERSON.eq(person))));
        return switch (asked) {
            case DECISION -> inState;
            case SIGNAL ->
                inState.and(AMENDMENT.AMENDMENT_ID.notIn(select(AMENDMENT_SIGNAL.AMENDMENT_ID)
                        .from(AMENDMENT_SIGNAL)
                        .where(AMENDMENT_SIGNAL.PERSON.eq(person))));
        };
    }

    /** The last withdrawn amendments of a person that consisted of one of these suggestions: what is filed now revises them. */
    List<Amendment> withdrawnOf(String person, DraftId draft, List<String> suggestions) {
        return read(AMENDMENT
                        .DRAFT_ID
                        .eq(draft.value())
                        .and(AMENDMENT.AMENDMENT_ID.in(select(AMENDMENT_PART.AMENDMENT_ID)
                                .from(AMENDMENT_PART)
                                .where(AMENDMENT_PART.SUGGESTION_ID.in(suggestions)))))
                .stream()
                .filter(old -> old.state() == AmendmentState.WITHDRAWN && old.isMovedBy(person))
                .filter(old -> old.children().isEmpty())
                .toList();
    }

    private List<Amendment> read(Condition which) {
        List<AmendmentRecord> rows = db.selectFrom(AMENDMENT)
                .where(which)
                .orderBy(AMENDMENT.DRAFT_ID, AMENDMENT.NO)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(AmendmentRecord::getAmendmentId).toList();
        var movers = movers(ids);
        var cosigners = cosigners(ids);
        var changes = changes(ids);
        var parts = parts(ids);
        var parents = kin(ids, AMENDMENT_LINEAGE.CHILD_ID, AMENDMENT_LINEAGE.PARENT_ID);
        var children = kin(ids, AMENDMENT_LINEAGE.PARENT_ID, AMENDMENT_LINEAGE.CHILD_ID);
        return rows.stream()
                .map(row -> {
                    var id = row.getAmendmentId();
                    var rounds = parts.getOrDefault(id, List.of());
                    int last = rounds.stream().mapToInt(Part::round).max().orElse(0);
                    return new Amendment(
                            new AmendmentId(id),
                            new DraftId(row.getDraftId()),
                            TextLanguage.ofTag(row.getLang()),
                            row.getNo(),
                            row.getReason(),
                            new AmendmentSource(AmendmentSource.Kind.valueOf(row.getSourceKind()), row.getSourceRef()),
                            row.getAt(),
                            movers.getOrDefault(id, List.of()),
                            cosigners.getOrDefault(id, List.of()),
                            changes.getOrDefault(id, List.of()),
                            round(rounds, 0),
                            round(rounds, last),
                            parents.getOrDefault(id, List.of()),
                            children.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private Map<UUID, List<Backer>> movers(List<UUID> ids) {
        return db
                .selectFrom(AMENDMENT_MOVER)
                .where(AMENDMENT_MOVER.AMENDMENT_ID.in(ids))
                .orderBy(AMENDMENT_MOVER.SEQ)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.getAmendmentId(),
                        mapping(row -> new Backer(row.getPerson(), seat(row.getConstituency())), toList())));
    }

    private Map<UUID, List<Backer>> cosigners(List<UUID> ids) {
        return db
                .selectFrom(AMENDMENT_COSIGN)
                .where(AMENDMENT_COSIGN.AMENDMENT_ID.in(ids))
                .orderBy(AMENDMENT_COSIGN.RECORD_NO)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.getAmendmentId(),
                        mapping(row -> new Backer(row.getPerson(), seat(row.getConstituency())), toList())));
    }

    private Map<UUID, List<Change>> changes(List<UUID> ids) {
        return db
                .selectFrom(AMENDMENT_CHANGE)
                .where(AMENDMENT_CHANGE.AMENDMENT_ID.in(ids))
                .orderBy(AMENDMENT_CHANGE.SEQ)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.getAmendmentId(),
                        mapping(
                                row -> new Change(
                                        AmendmentState.valueOf(row.getState()),
                                        Optional.ofNullable(row.getReason()).orElse(""),
                                        row.getChangedBy(),
                                        row.getAt()),
                                toList())));
    }

    private Map<UUID, List<Part>> parts(List<UUID> ids) {
        return db
                .selectFrom(AMENDMENT_PART)
                .where(AMENDMENT_PART.AMENDMENT_ID.in(ids))
                .orderBy(AMENDMENT_PART.ROUND, AMENDMENT_PART.SEQ)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.getAmendmentId(),
                        mapping(
                                row -> new Part(
                                        row.getRound(),
                                        new Piece(
                                                row.getSuggestionId(),
                                                ProvisionId.parse(row.getProvision()),
                                                row.getLabel(),
                                                Piece.Shape.valueOf(row.getShape()),
                                                Piece.unpacked(row.getRuns()))),
                                toList())));
    }

    private static List<Piece> round(List<Part> parts, int round) {
        return parts.stream()
                .filter(part -> part.round() == round)
                .map(Part::piece)
                .toList();
    }

    private record Part(int round, Piece piece) {}

    private Map<UUID, List<Kin>> kin(List<UUID> ids, TableField<?, UUID> own, TableField<?, UUID> other) {
        return Stream.of(db.select(own, other, AMENDMENT_LINEAGE.KIND, AMENDMENT.NO)
                        .from(AMENDMENT_LINEAGE)
                        .join(AMENDMENT)
                        .on(AMENDMENT.AMENDMENT_ID.eq(other))
                        .where(own.in(ids))
                        .orderBy(AMENDMENT.NO)
                        .fetch())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        mapping(
                                row -> new Kin(
                                        new AmendmentId(row.value2()), row.value4(), Lineage.valueOf(row.value3())),
                                toList())));
    }

    private static Optional<Constituency> seat(@Nullable String name) {
        return Optional.ofNullable(name).map(Constituency::valueOf);
    }
}
