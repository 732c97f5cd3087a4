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
import jp.naisc.council.document.model.Node;
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
        var paper = new Paper("計算資源を共用する");
        long seen = paper.version();
        paper.write("国は、");
        var place = node.places.resolve(paper.draft, JA, seen, 1, 5).orElseThrow();
        assertThat(place.quote()).isEqualTo("計算資源");
        assertThat(place.from()).isEqualTo(4);
        assertThat(node.places.resolve(paper.draft, JA, seen + 99, 1, 5)).isEmpty();
        assertThat(node.places.resolve(paper.draft, JA, seen, 5, 5)).isEmpty();
        assertThat(node.places.resolve(paper.draft, JA, seen, 1, 9_999)).isEmpty();
        node.close();
    }

    /** A text that was only just opened does not remember any version; the log does. */
    @Test
    void whatSomebodySelectedLongAgoIsFollowedThroughTheLog() throws Exception {
        var paper = new Paper("計算資源を共用する");
        long seen = paper.version();
        paper.write("国は、");
        var place = node.places.resolve(paper.draft, JA, seen, 1, 5);
        node.close();

        var again = node();
        assertThat(place).isPresent();
        assertThat(again.places.resolve(paper.draft, JA, seen, 1, 5)).isEqualTo(place);
        assertThat(again.places.resolve(paper.draft, JA, seen, 5, 5)).isEmpty();
        assertThat(again.places.resolve(paper.draft, JA, seen, 1, 9_999)).isEmpty();
        assertThat(again.places.resolve(paper.draft, JA, -1, 1, 5)).isEmpty();
        again.close();
    }

    @Test
    void anAnchorFollowsTheTextAndIsGoneWithItsWords() throws Exception {
        var paper = new Paper("計算資源を共用する");
        paper.anchor("c1", 1, 5);
        paper.write("国は、");
        assertThat(paper.place(node, "c1").quote()).isEqualTo("計算資源");
        paper.delete(4, 8);
        assertThat(paper.survey(node).byKey()).isEmpty();
        assertThat(paper.survey(node).gone()).containsOnlyKeys("c1");
        node.close();
    }

    /** A node that had not heard of an anchor keeps a snapshot without it; the anchor is not lost with that. */
    @Test
    void anAnchorThatASnapshotDoesNotKnowIsFoundAgain() throws Exception {
        var paper = new Paper("計算資源を共用する");
        long placedAt = paper.version();
        paper.writeUntilASnapshotIsKept(1);
        source.place(paper.draft, new AnchorSource.Placement("late", placedAt, 1, 5, "計算資源"));
        node.close();
        var again = node();
        assertThat(paper.place(again, "late").quote()).isEqualTo("計算資源");
        again.close();
    }

    /** A provision that is moved takes along what is said of it: at once, on every node, and after a restart. */
    @Test
    void anAnchorGoesWithAProvisionThatIsMovedOnEveryNodeAndAfterARestart() throws Exception {
        var paper = new Paper("");
        int from = paper.doc().child(0).nodeSize();
        var schema = Schema.policy();
        paper.put(from, schema.node("paragraph", Map.of(), List.of(schema.text("計算資源を広く共用に供する"))));
        var moved = paper.doc().child(1);
        int start = from + 1 + 2;
        var quote = paper.anchor("c1", start, start + 6);
        var other = node();
        assertThat(paper.place(other, "c1").quote()).isEqualTo(quote);

        paper.delete(from, from + moved.nodeSize());
        assertThat(paper.survey(node).gone()).containsOnlyKeys("c1");
        int end = paper.doc().content().size();
        paper.put(end, moved);

        var place = paper.place(node, "c1");
        assertThat(place.since()).isEqualTo(paper.version());
        assertThat(place.quote()).isEqualTo(quote);
        assertThat(place.from()).isEqualTo(end + 1 + 2);
        other.catchUp(paper.draft);
        assertThat(paper.place(other, "c1")).isEqualTo(place);
        node.close();
        other.close();
        var again = node();
        assertThat(paper.place(again, "c1")).isEqualTo(place);
        again.close();
    }

    /** What a snapshot remembers of words that are gone brings them back as the log would. */
    @Test
    void wordsThatWereGoneWhenASnapshotWasKeptComeBackWithAnUndo() throws Exception {
        var paper = new Paper("計算資源を共用する");
        paper.anchor("c1", 1, 5);
        paper.delete(1, 8);
        paper.writeUntilASnapshotIsKept(paper.doc().content().size() - 1);
        node.close();
        var again = node();
        var later = new TestEditor("two");
        later.sit(again, paper.draft);
        assertThat(paper.survey(again).gone()).containsOnlyKeys("c1");
        long version = again.version(paper.draft);
        later.submit(version, List.of(insertion(1, Schema.policy().text("計算資源を共用"))));
        again.storedAfter(paper.draft, version);
        assertThat(paper.place(again, "c1").quote()).isEqualTo("計算資源");
        again.close();
    }

    private TestNode node() {
        return new TestNode(world, world.clock, TestAnnouncements.inProcess(), List.of(source));
    }

    private static ReplaceStep insertion(int at, Node words) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(words), 0, 0));
    }

    /** A draft with somebody who writes in it at the first node, and what is anchored there as a node sees it. */
    private final class Paper {
        private final DraftId draft = node.draft("anchors-" + ++counter);
        private final TestEditor editor = new TestEditor("one");

        /** @param words in the title; none where it is to stay as it is */
        Paper(String words) {
            editor.sit(node, draft);
            if (!words.isEmpty()) {
                write(words);
            }
        }

        long version() {
            return node.version(draft);
        }

        Node doc() {
            return node.doc(draft);
        }

        /** At the beginning. */
        void write(String words) {
            put(1, Schema.policy().text(words));
        }

        void put(int at, Node words) {
            submit(insertion(at, words));
        }

        void delete(int from, int to) {
            submit(new ReplaceStep(from, to, Slice.EMPTY));
        }

        private void submit(ReplaceStep step) {
            long version = version();
            editor.submit(version, List.of(step));
            node.storedAfter(draft, version);
        }

        void writeUntilASnapshotIsKept(int at) {
            int snapshots = node.snapshots(draft);
            for (int i = 0; i < 320; i++) {
                put(at, Schema.policy().text("字"));
            }
            await().until(() -> node.snapshots(draft) > snapshots);
        }

        /** The words between two positions; the first node hears of it. */
        String anchor(String key, int from, int to) {
            var quote = Quotes.of(doc(), from, to);
            source.place(draft, new AnchorSource.Placement(key, version(), from, to, quote));
            node.texts.desk(new DeskKey(draft, JA)).orElseThrow().findAnchors();
            return quote;
        }

        LiveAnchors.Survey survey(TestNode at) {
            return at.places.survey(draft, JA).orElseThrow();
        }

        LiveAnchors.Place place(TestNode at, String key) {
            return Objects.requireNonNull(survey(at).byKey().get(key));
        }
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
