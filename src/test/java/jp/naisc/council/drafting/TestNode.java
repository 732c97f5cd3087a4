package jp.naisc.council.drafting;

import java.time.Clock;
import java.util.List;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.RevisionCycle;

/** One application node: its own desks, writer and announcements, on the world's database. */
final class TestNode {

    final PolicyWorld world;
    final DraftLog log;
    final StepWriter writer;
    final LiveTexts texts;
    final Drafts drafts;
    final DraftRights rights;
    final SuggestionReview review;
    final SuggestionDecisions decisions;
    final Freezes freezes;
    final LiveAnchors places;

    /** A node that hears nothing of others. */
    TestNode(PolicyWorld world) {
        this(world, world.clock);
    }

    TestNode(PolicyWorld world, Clock clock) {
        this(world, clock, TestAnnouncements.inProcess());
    }

    TestNode(PolicyWorld world, Clock clock, Announcements announcements) {
        this(world, clock, announcements, List.of());
    }

    TestNode(PolicyWorld world, Clock clock, Announcements announcements, List<AnchorSource> anchors) {
        this.world = world;
        var db = world.database.db();
        var transaction = world.database.transaction();
        log = new DraftLog(db, anchors, clock);
        var rules = new DraftRulesStore(db, List.of(), announcements);
        writer = new StepWriter(db, transaction, world.cycles, rules, announcements, clock);
        var rapporteurs = new Rapporteurs(db, transaction, world.record, announcements, world.clock);
        rights = new DraftRights(log, rapporteurs, world.cycles);
        texts = new LiveTexts(log, writer, rights, rules, anchors, announcements);
        decisions = new SuggestionDecisions(db, world.record, announcements, world.clock);
        review = new SuggestionReview(texts, rights, decisions);
        places = new LiveAnchors(texts);
        freezes = new Freezes(db, transaction, log, rules, world.cycles, world.record, world.clock);
        drafts = new Drafts(log, world.cycles, world.policies, world.versions, transaction, world.record, world.clock);
    }

    DraftId draft(String slug) {
        var cycle = world.cycleAtFirstDraft(world.policy(slug));
        return ((OpenDraftResult.Opened) drafts.open(PolicyWorld.a(Role.SECRETARIAT), cycle.id()))
                .draft()
                .id();
    }

    RevisionCycle cycle(DraftId draft) {
        return world.cycles.find(drafts.find(draft).orElseThrow().cycle()).orElseThrow();
    }

    long version(DraftId draft) {
        return state(draft).version();
    }

    /** The live Japanese text with its suggestions. */
    Node doc(DraftId draft) {
        return state(draft).doc();
    }

    private DeskState state(DraftId draft) {
        return texts.desk(new DeskKey(draft, TextLanguage.JA)).orElseThrow().state();
    }

    int snapshots(DraftId draft) {
        var table = jp.naisc.db.Tables.DRAFT_SNAPSHOT;
        return world.database
                .db()
                .fetchCount(table, table.DRAFT_ID.eq(draft.value()).and(table.LANG.eq("ja")));
    }

    void close() throws InterruptedException {
        texts.destroy();
        writer.destroy();
    }
}
