package jp.naisc.council.drafting.amendment;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.OpenDraftResult;
import jp.naisc.council.drafting.TestEditor;
import jp.naisc.council.drafting.TestNode;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.record.OfficialRecord;

/** One node with amendments, on a world's database. */
final class AmendmentNode {

    static final SecondingRule RULE = new SecondingRule(1, true, new SecondingRule.Sentence("規則", "rule"));

    final TestNode node;
    final AmendmentRows rows;
    final Claims claims;
    final Amendments amendments;
    final AmendmentFiling filing;
    final AmendmentLife life;
    final AmendmentDecisions decisions;
    final AmendmentTalk talk;

    AmendmentNode(PolicyWorld world) {
        this(world, TestAnnouncements.inProcess(), world.record);
    }

    AmendmentNode(PolicyWorld world, Announcements announcements, OfficialRecord record) {
        var db = world.database.db();
        var transaction = world.database.transaction();
        rows = new AmendmentRows(db);
        claims = new Claims(db);
        var made = new AtomicReference<AmendmentRegister>();
        node = new TestNode(world, announcements, List.of(claims), held -> {
            made.set(new AmendmentRegister(db, rows, claims, held, record, announcements, world.clock));
            return List.of(new Overtaking(claims, made.get()));
        });
        var register = made.get();
        var desk = new AmendmentDesk(transaction, node.held, node.rights, register, rows, RULE);
        amendments = new Amendments(rows, claims, node.review);
        filing = new AmendmentFiling(desk, node.held, register, rows, claims);
        life = new AmendmentLife(desk, node.held, register);
        decisions = new AmendmentDecisions(desk, rows, register, node.review, node.held);
        talk = new AmendmentTalk(db, transaction, node.held, rows, announcements, world.clock);
    }

    static Actor member(Constituency constituency) {
        return new Actor(PersonId.random(), "委員", Set.of(Role.MEMBER), Optional.of(constituency));
    }

    /** A draft with paragraphs p1, p2, … */
    DraftId draft(String slug, String... paragraphs) {
        var world = node.world;
        var cycle = world.cycleAtFirstDraft(world.policy(slug));
        return ((OpenDraftResult.Opened) node.drafts.openWith(
                        PolicyWorld.a(Role.SECRETARIAT), cycle.id(), List.of(PolicyWorld.text(paragraphs))))
                .draft()
                .id();
    }

    /** Suggests to replace words by others. */
    void suggest(DraftId draft, Actor by, String id, String removed, String added) {
        Node doc = node.doc(draft);
        int from = position(doc, removed);
        int to = from + removed.length();
        write(
                draft,
                by,
                List.of(
                        new AddMarkStep(from, to, mark("deletion", id, by)),
                        insertion(to, added, mark("insertion", id, by))));
    }

    /** Writes steps as somebody's editor would, and waits until they are stored. */
    void write(DraftId draft, Actor by, List<Step> steps) {
        var editor = new TestEditor("e-" + PersonId.random(), by);
        editor.sit(node, draft);
        long version = node.version(draft);
        editor.submit(version, steps);
        await().until(() -> node.version(draft) > version || editor.has("refused"));
        if (editor.has("refused")) {
            throw new AssertionError(editor.frames.getLast());
        }
        editor.leave();
    }

    static int position(Node doc, String words) {
        int position = 0;
        for (Node block : doc.children()) {
            int inside = position + 1;
            for (Node child : block.children()) {
                if (child.isText() && child.text().contains(words)) {
                    return inside + child.text().indexOf(words);
                }
                inside += child.nodeSize();
            }
            position += block.nodeSize();
        }
        throw new AssertionError("no " + words);
    }

    static Step insertion(int at, String words, Mark... marks) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(Schema.policy().text(words, List.of(marks))), 0, 0));
    }

    static Mark mark(String type, String id, Actor by) {
        return Schema.policy().mark(type, Map.of("id", id, "by", by.reference()));
    }

    AmendmentResult file(DraftId draft, Actor by, String... ids) {
        var wanted = Set.of(ids);
        var chosen = node.review.open(by, draft, TextLanguage.JA).stream()
                .filter(open -> wanted.contains(open.id()))
                .map(Filing.Chosen::of)
                .toList();
        return filing.file(by, new Filing(draft, TextLanguage.JA, chosen, "理由", AmendmentSource.NONE, true));
    }

    Amendment filed(DraftId draft, Actor by, String... ids) {
        return done(file(draft, by, ids));
    }

    /** Filed and co-signed by somebody of another constituency. */
    Amendment supported(DraftId draft, Actor by, String... ids) {
        var amendment = filed(draft, by, ids);
        return done(life.cosign(member(Constituency.GOVERNMENT), amendment.id()));
    }

    static Amendment done(AmendmentResult result) {
        if (result instanceof AmendmentResult.Done done) {
            return done.amendment();
        }
        throw new AssertionError(result.toString());
    }

    Amendment now(Amendment amendment) {
        return rows.find(amendment.id()).orElseThrow();
    }

    String standing(DraftId draft) {
        return node.drafts
                .text(PolicyWorld.a(Role.SECRETARIAT), draft, TextLanguage.JA)
                .orElseThrow()
                .text()
                .doc()
                .textContent();
    }

    void close() throws InterruptedException {
        node.close();
    }
}
