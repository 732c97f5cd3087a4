package jp.naisc.council.drafting;

import static org.awaitility.Awaitility.await;

import java.util.List;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.Stage;

/** A live Japanese text of some paragraphs and two people who write in it. */
public final class TwoWriters {

    private final TestNode node;
    private final PolicyWorld world;
    private final DraftId draft;
    private final TestEditor one = new TestEditor("writer-one");
    private final TestEditor other = new TestEditor("writer-other");

    public TwoWriters(PolicyWorld world, String slug, String... paragraphs) {
        this(world, slug, PolicyWorld.text(paragraphs));
    }

    public TwoWriters(PolicyWorld world, String slug, PolicyText text) {
        this.world = world;
        node = new TestNode(world);
        var cycle = world.cycleAtFirstDraft(world.policy(slug));
        var opened = node.drafts.openWith(PolicyWorld.a(Role.SECRETARIAT), cycle.id(), List.of(text));
        draft = ((OpenDraftResult.Opened) opened).draft().id();
        one.sit(node, draft);
        other.sit(node, draft);
    }

    public DraftId draft() {
        return draft;
    }

    public Actor one() {
        return one.actor();
    }

    public Actor other() {
        return other.actor();
    }

    public Drafts drafts() {
        return node.drafts;
    }

    public DraftMoments moments() {
        return node.moments;
    }

    public DraftRights rights() {
        return node.rights;
    }

    public long version() {
        return node.version(draft);
    }

    /** Writes at the beginning of a paragraph, counted from 1, in one step. */
    public void write(Actor who, int paragraph, String words) {
        int position = 1;
        for (int i = 0; i < paragraph; i++) {
            position += node.doc(draft).child(i).nodeSize();
        }
        long before = version();
        (who == one() ? one : other)
                .submit(before, List.of(Step.fromJson(Schema.policy(), LiveEditor.insertion(position, words))));
        await().until(() -> version() > before);
    }

    /** Ends the revision and begins the next with a draft of its own. */
    public DraftId nextDraft(String... paragraphs) {
        var cycle = node.cycle(draft);
        var chair = PolicyWorld.a(Role.CHAIR);
        PolicyWorld.moved(world.cycles.move(chair, cycle, Stage.WITHDRAWN, "別の改定に引き継ぎます。"));
        var next = world.cycleAtFirstDraft(world.policies.find(cycle.policy()).orElseThrow());
        var opened =
                node.drafts.openWith(PolicyWorld.a(Role.SECRETARIAT), next.id(), List.of(PolicyWorld.text(paragraphs)));
        return ((OpenDraftResult.Opened) opened).draft().id();
    }

    public void close() throws InterruptedException {
        node.close();
    }
}
