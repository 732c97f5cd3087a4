package jp.naisc.council.drafting;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.drafting.spi.DecisionFollower;
import jp.naisc.council.drafting.spi.FiledSuggestions;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.RevisionCycle;

/** One application node: its own desks, writer and announcements, on the world's database. */
public final class TestNode {

    public final PolicyWorld world;
    final DraftLog log;
    final StepWriter writer;
    final LiveTexts texts;
    public final Drafts drafts;
    public final DraftRights rights;
    public final SuggestionReview review;
    public final SuggestionDecisions decisions;
    public final Freezes freezes;
    final LiveAnchors places;
    final DraftMoments moments;
    public final HeldDrafts held;
    private final NodePresence presence;

    /** A node that hears nothing of others. */
    TestNode(PolicyWorld world) {
        this(world, world.clock);
    }

    TestNode(PolicyWorld world, Clock clock) {
        this(world, clock, TestAnnouncements.inProcess(), List.of());
    }

    /** A node in which other parts anchor things. */
    TestNode(PolicyWorld world, Clock clock, Announcements announcements, List<AnchorSource> anchors) {
        this(world, clock, announcements, anchors, alone(), List.of(), held -> List.of());
    }

    /** A node with what parts of drafting contribute. */
    public TestNode(
            PolicyWorld world,
            Announcements announcements,
            List<FiledSuggestions> filed,
            Function<HeldDrafts, List<DecisionFollower>> followers) {
        this(world, world.clock, announcements, List.of(), alone(), filed, followers);
    }

    /** A node among others. */
    TestNode(
            PolicyWorld world, Announcements announcements, Function<PersonId, Optional<Actor>> people, Duration beat) {
        this(
                world,
                world.clock,
                announcements,
                List.of(),
                new NodePresence(announcements, people, beat),
                List.of(),
                held -> List.of());
    }

    private TestNode(
            PolicyWorld world,
            Clock clock,
            Announcements announcements,
            List<AnchorSource> anchors,
            NodePresence presence,
            List<FiledSuggestions> filed,
            Function<HeldDrafts, List<DecisionFollower>> followers) {
        this.world = world;
        this.presence = presence;
        var db = world.database.db();
        var transaction = world.database.transaction();
        log = new DraftLog(db, anchors, clock);
        var rules = new DraftRulesStore(db, filed, announcements);
        writer = new StepWriter(db, transaction, world.cycles, rules, announcements, clock);
        var rapporteurs = new Rapporteurs(db, transaction, world.record, announcements, world.clock);
        rights = new DraftRights(log, rapporteurs, world.cycles);
        texts = new LiveTexts(log, writer, rights, rules, anchors, presence, announcements);
        decisions = new SuggestionDecisions(db, world.record, announcements, world.clock);
        held = new HeldDrafts(log, rules, world.cycles);
        review = new SuggestionReview(texts, rights, decisions, followers.apply(held));
        places = new LiveAnchors(texts, log);
        moments = new DraftMoments(log, db);
        freezes = new Freezes(db, transaction, log, rules, world.cycles, world.record, world.clock);
        drafts = new Drafts(log, world.cycles, world.policies, world.versions, transaction, world.record, world.clock);
    }

    DraftId draft(String slug) {
        var cycle = world.cycleAtFirstDraft(world.policy(slug));
        return ((OpenDraftResult.Opened) drafts.open(PolicyWorld.a(Role.SECRETARIAT), cycle.id()))
                .draft()
                .id();
    }

    public RevisionCycle cycle(DraftId draft) {
        return world.cycles.find(drafts.find(draft).orElseThrow().cycle()).orElseThrow();
    }

    /** Waits until something is stored behind a version. Asked often: some tests send hundreds of steps, one after another. */
    void storedAfter(DraftId draft, long version) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> version(draft) > version);
    }

    public long version(DraftId draft) {
        return state(draft).version();
    }

    /** The live Japanese text with its suggestions. */
    public Node doc(DraftId draft) {
        return state(draft).doc();
    }

    private DeskState state(DraftId draft) {
        return texts.desk(new DeskKey(draft, TextLanguage.JA)).orElseThrow().state();
    }

    /** Reads what other nodes stored, as an announcement would make it. */
    public void catchUp(DraftId draft) {
        texts.desk(new DeskKey(draft, TextLanguage.JA)).orElseThrow().catchUp();
    }

    int snapshots(DraftId draft) {
        var table = jp.naisc.db.Tables.DRAFT_SNAPSHOT;
        return world.database
                .db()
                .fetchCount(table, table.DRAFT_ID.eq(draft.value()).and(table.LANG.eq("ja")));
    }

    public void close() throws InterruptedException {
        texts.destroy();
        presence.destroy();
        writer.destroy();
    }

    /** The presence of a node that has no others. */
    static NodePresence alone() {
        return new NodePresence(TestAnnouncements.inProcess(), person -> Optional.empty(), Duration.ofDays(1));
    }
}
