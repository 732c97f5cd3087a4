package jp.naisc.council.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.base.TestDatabases.Database;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.spi.StageGate;
import jp.naisc.council.record.OfficialRecord;

/** The services of the module on a real database, and people to use them. */
public final class PolicyWorld {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public final Database database;
    public final Clock clock;
    public final OfficialRecord record;
    public final Policies policies;
    public final RevisionCycles cycles;
    public final Versions versions;
    public final VersionRegister register;
    public final Imports imports;

    public PolicyWorld(Database database, StageGate... gates) {
        this(database, Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC), gates);
    }

    public PolicyWorld(Database database, Clock clock, StageGate... gates) {
        this.database = database;
        this.clock = clock;
        var db = database.db();
        var transaction = database.transaction();
        var announcements = TestAnnouncements.inProcess();
        var cycleRepository = new CycleRepository(db);
        var texts = new PolicyTexts(db);
        record = new OfficialRecord(db, clock);
        policies = new Policies(db, transaction, record, clock);
        cycles = new RevisionCycles(
                cycleRepository,
                policies,
                List.of(gates),
                List.of(),
                transaction,
                record,
                announcements,
                event -> {},
                clock);
        versions = new Versions(new VersionQueries(db), texts, cycleRepository, clock);
        register = new VersionRegister(
                new VersionRepository(db, texts),
                versions,
                policies,
                cycles,
                transaction,
                record,
                announcements,
                event -> {},
                clock);
        imports = new Imports(db, versions, register);
    }

    public static Actor a(Role... roles) {
        return new Actor(PersonId.random(), "試験", Set.of(roles), Optional.empty());
    }

    public Policy policy(String slug) {
        var content = new PolicyContent(new Slug(slug), PolicyKind.POLICY, Titles.of("方針", "Policy"));
        return ((CreatePolicyResult.Created) policies.create(a(Role.SECRETARIAT), content)).policy();
    }

    /** A cycle that stands at 素案. */
    public RevisionCycle cycleAtFirstDraft(Policy policy) {
        var opened = (OpenCycleResult.Opened) cycles.open(a(Role.CHAIR), policy.id(), Titles.of("改定", "Revision"));
        var cycle = moved(cycles.move(a(Role.CHAIR), opened.cycle(), Stage.SCOPING, ""));
        cycle = moved(cycles.move(a(Role.CHAIR), cycle, Stage.OUTLINE, ""));
        return moved(cycles.move(a(Role.SECRETARIAT), cycle, Stage.FIRST_DRAFT, ""));
    }

    public static RevisionCycle moved(MoveResult result) {
        return ((MoveResult.Moved) result).cycle();
    }

    /** A text of paragraphs p1, p2, … */
    public static PolicyText text(String... paragraphs) {
        var schema = Schema.policy();
        var blocks = new java.util.ArrayList<jp.naisc.council.document.model.Node>();
        blocks.add(schema.node("title", Map.of(), List.of(schema.text("方針"))));
        int n = 0;
        for (String paragraph : paragraphs) {
            blocks.add(schema.node("paragraph", Map.of("id", "p" + ++n), List.of(schema.text(paragraph))));
        }
        return PolicyText.of(schema.node("doc", Map.of("lang", "ja", "scheme", "policy"), blocks));
    }

    public static VersionNotes notes() {
        return VersionNotes.of(VersionNote.of("改めました。"));
    }

    public CutResult cut(RevisionCycle cycle, VersionNumber number, String... paragraphs) {
        return register.cut(
                a(Role.SECRETARIAT),
                new CutOrder(cycle.id(), number, List.of(CutText.of(text(paragraphs))), notes(), TODAY));
    }

    public PublishResult edition(Policy policy, int edition, LocalDate effective, String... paragraphs) {
        return edition(policy, edition, effective, text(paragraphs));
    }

    public PublishResult edition(Policy policy, int edition, LocalDate effective, PolicyText text) {
        return register.register(
                a(Role.SECRETARIAT), policy.id(), edition, List.of(text), EditionDates.on(effective), notes());
    }

    public int entries() {
        return database.db().fetchCount(jp.naisc.db.Tables.RECORD_ENTRY);
    }
}
