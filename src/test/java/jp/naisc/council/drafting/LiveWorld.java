package jp.naisc.council.drafting;

import static org.awaitility.Awaitility.await;

import java.util.List;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.PolicyWorld;

/** A live draft at one node with somebody who writes in it, for tests of what hangs on its words. */
public final class LiveWorld {

    private final TestNode node;
    private final DraftId draft;
    private final TestEditor editor;

    public LiveWorld(PolicyWorld world, Announcements announcements, List<AnchorSource> anchors, String slug) {
        node = new TestNode(world, world.clock, announcements, anchors);
        draft = node.draft(slug);
        editor = new TestEditor("writer");
        editor.sit(node, draft);
    }

    public DraftId draft() {
        return draft;
    }

    /** How the log calls who writes here. */
    public String writer() {
        return editor.actor().reference();
    }

    public Drafts drafts() {
        return node.drafts;
    }

    public LiveAnchors anchors() {
        return node.places;
    }

    public long version() {
        return node.version(draft);
    }

    public Node doc() {
        return node.doc(draft);
    }

    /** Writes at the beginning of the title. */
    public void write(String words) {
        long before = version();
        editor.submit(before, words);
        await().until(() -> version() > before);
    }

    public void delete(int from, int to) {
        submit(new ReplaceStep(from, to, Slice.EMPTY));
    }

    public void submit(Step... steps) {
        long before = version();
        editor.submit(before, List.of(steps));
        await().until(() -> version() > before);
    }

    /** Lets the text hear again of what was anchored in it. */
    public void findAnchors() {
        node.texts.desk(new DeskKey(draft, TextLanguage.JA)).orElseThrow().findAnchors();
    }

    public PolicyVersion cut() {
        var cycle = node.cycle(draft);
        var number = node.world.versions.nextDraft(cycle.id()).orElseThrow();
        var cut = new DraftCuts(node.log, node.world.register)
                .cut(PolicyWorld.a(Role.SECRETARIAT), draft, number, PolicyWorld.notes(), PolicyWorld.TODAY);
        return ((CutResult.Cut) cut).version();
    }

    public void close() throws InterruptedException {
        node.close();
    }
}
