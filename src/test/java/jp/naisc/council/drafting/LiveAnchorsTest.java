package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.Quotes;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.api.Test;

/** Anchors in a live text: wherever they are asked for, and whatever a node has missed. */
class LiveAnchorsTest {

    private static final TextLanguage JA = TextLanguage.JA;

    private static int counter;

    private final PolicyWorld world = new PolicyWorld(TestDatabases.h2());
    private final Source source = new Source();
    private final TestNode node = node();

    @Test
    void whatSomebodySelectedOnAnOlderVersionIsFoundWhereItIsNow() throws Exception {
        var draft = node.draft("places-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        write(editor, draft, "計算資源を共用する");
        long seen = node.version(draft);
        write(editor, draft, "国は、");
        var place = node.places.resolve(draft, JA, seen, 1, 5).orElseThrow();
        assertThat(place.quote()).isEqualTo("計算資源");
        assertThat(place.from()).isEqualTo(4);
        assertThat(node.places.resolve(draft, JA, seen + 99, 1, 5)).isEmpty();
        assertThat(node.places.resolve(draft, JA, seen, 5, 5)).isEmpty();
        assertThat(node.places.resolve(draft, JA, seen, 1, 9_999)).isEmpty();
        node.close();
    }

    @Test
    void anAnchorFollowsTheTextAndIsGoneWithItsWords() throws Exception {
        var draft = node.draft("follows-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        write(editor, draft, "計算資源を共用する");
        source.place(draft, new AnchorSource.Placement("c1", node.version(draft), 1, 5, "計算資源"));
        node.texts.desk(new DeskKey(draft, JA)).orElseThrow().findAnchors();
        write(editor, draft, "国は、");
        assertThat(quote(node, draft, "c1")).isEqualTo("計算資源");
        delete(editor, draft, 4, 8);
        assertThat(node.places.places(draft, JA).orElseThrow().byKey()).isEmpty();
        assertThat(node.places.orphans(draft, JA)).containsExactly("c1");
        node.close();
    }

    /** A node that had not heard of an anchor keeps a snapshot without it; the anchor is not lost with that. */
    @Test
    void anAnchorThatASnapshotDoesNotKnowIsFoundAgain() throws Exception {
        var draft = node.draft("snapshot-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        write(editor, draft, "計算資源を共用する");
        long placedAt = node.version(draft);
        int snapshots = node.snapshots(draft);
        for (int i = 0; i < 320; i++) {
            write(editor, draft, "字");
        }
        await().until(() -> node.snapshots(draft) > snapshots);
        source.place(draft, new AnchorSource.Placement("late", placedAt, 1, 5, "計算資源"));
        node.close();
        var again = node();
        assertThat(quote(again, draft, "late")).isEqualTo("計算資源");
        again.close();
    }

    /** A provision that is moved takes along what is said of it: at once, on every node, and after a restart. */
    @Test
    void anAnchorGoesWithAProvisionThatIsMovedOnEveryNodeAndAfterARestart() throws Exception {
        var draft = node.draft("moved-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        int first = node.doc(draft).child(0).nodeSize();
        var schema = Schema.policy();
        var written = schema.node("paragraph", Map.of(), List.of(schema.text("計算資源を広く共用に供する")));
        submit(editor, draft, new ReplaceStep(first, first, new Slice(Fragment.of(written), 0, 0)));
        var moved = node.doc(draft).child(1);
        int from = first;
        int to = from + moved.nodeSize();
        int start = from + 1 + 2;
        var quote = Quotes.of(node.doc(draft), start, start + 6);
        source.place(draft, new AnchorSource.Placement("c1", node.version(draft), start, start + 6, quote));
        var other = node();
        assertThat(quote(other, draft, "c1")).isEqualTo(quote);
        node.texts.desk(new DeskKey(draft, JA)).orElseThrow().findAnchors();

        submit(editor, draft, new ReplaceStep(from, to, Slice.EMPTY));
        assertThat(node.places.orphans(draft, JA)).containsExactly("c1");
        int end = node.doc(draft).content().size();
        submit(editor, draft, new ReplaceStep(end, end, new Slice(Fragment.of(moved), 0, 0)));

        var place = Objects.requireNonNull(
                node.places.places(draft, JA).orElseThrow().byKey().get("c1"));
        assertThat(place.since()).isEqualTo(node.version(draft));
        assertThat(place.quote()).isEqualTo(quote);
        assertThat(place.from()).isEqualTo(end + 1 + 2);
        other.catchUp(draft);
        assertThat(other.places.places(draft, JA).orElseThrow().byKey().get("c1"))
                .isEqualTo(place);
        node.close();
        other.close();
        var again = node();
        assertThat(again.places.places(draft, JA).orElseThrow().byKey().get("c1"))
                .isEqualTo(place);
        again.close();
    }

    /** What a snapshot remembers of words that are gone brings them back as the log would. */
    @Test
    void wordsThatWereGoneWhenASnapshotWasKeptComeBackWithAnUndo() throws Exception {
        var draft = node.draft("undone-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        write(editor, draft, "計算資源を共用する");
        source.place(draft, new AnchorSource.Placement("c1", node.version(draft), 1, 5, "計算資源"));
        node.texts.desk(new DeskKey(draft, JA)).orElseThrow().findAnchors();
        delete(editor, draft, 1, 8);
        int snapshots = node.snapshots(draft);
        int end = node.doc(draft).content().size() - 1;
        for (int i = 0; i < 320; i++) {
            submit(
                    editor,
                    draft,
                    new ReplaceStep(
                            end, end, new Slice(Fragment.of(Schema.policy().text("字")), 0, 0)));
        }
        await().until(() -> node.snapshots(draft) > snapshots);
        node.close();
        var again = node();
        var later = new TestEditor("two");
        later.sit(again, draft);
        assertThat(again.places.orphans(draft, JA)).containsExactly("c1");
        long version = again.version(draft);
        later.submit(
                version,
                List.of(new ReplaceStep(
                        1, 1, new Slice(Fragment.of(Schema.policy().text("計算資源を共用")), 0, 0))));
        await().until(() -> again.version(draft) > version);
        assertThat(quote(again, draft, "c1")).isEqualTo("計算資源");
        again.close();
    }

    private static String quote(TestNode node, DraftId draft, String key) {
        return Objects.requireNonNull(
                        node.places.places(draft, JA).orElseThrow().byKey().get(key))
                .quote();
    }

    private TestNode node() {
        return new TestNode(world, world.clock, TestAnnouncements.inProcess(), List.of(source));
    }

    private void write(TestEditor editor, DraftId draft, String words) {
        long version = node.version(draft);
        editor.submit(version, words);
        node.storedAfter(draft, version);
    }

    private void delete(TestEditor editor, DraftId draft, int from, int to) {
        submit(editor, draft, new ReplaceStep(from, to, Slice.EMPTY));
    }

    private void submit(TestEditor editor, DraftId draft, ReplaceStep step) {
        long version = node.version(draft);
        editor.submit(version, List.of(step));
        node.storedAfter(draft, version);
    }

    private static final class Source implements AnchorSource {

        private final Map<String, Placement> placed = new ConcurrentHashMap<>();

        void place(DraftId draft, Placement placement) {
            placed.put(draft + placement.key(), placement);
        }

        @Override
        public List<Placement> placed(DraftId draft, TextLanguage language) {
            return placed.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(draft.toString()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        @Override
        public Optional<Placement> placed(DraftId draft, TextLanguage language, String key) {
            return Optional.ofNullable(placed.get(draft + key));
        }
    }
}
