package jp.naisc.council.drafting.comment;

import static jp.naisc.council.drafting.comment.TestComments.JA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.drafting.LiveWorld;
import jp.naisc.council.drafting.comment.Outcome.Kind;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the words a thread is about: in the live text, and in every version. */
class CommentOutcomesTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    private final Schema schema = Schema.policy();

    @ParameterizedTest
    @MethodSource("worlds")
    void wordsStayMoveChangeAndGo(PolicyWorld world) throws Exception {
        var room = roomWith(world, "留保分は全体の一割を上限とする。", "公募による。");
        var author = room.member("委員A", Constituency.ACADEMIA);
        int start = startOf(room.text, "留保分は");
        var share = room.on(author, Scope.COUNCIL, start + 4, start + 9, "根拠が要ります。");
        var call =
                room.on(author, Scope.COUNCIL, startOf(room.text, "公募による") + 0, startOf(room.text, "公募による") + 2, "誰が？");
        assertThat(room.outcome(author, share).kind()).isEqualTo(Kind.EXACT);
        assertThat(room.outcome(author, share).quote()).isEqualTo("全体の一割");

        room.text.write("新");
        assertThat(room.outcome(author, share).kind()).isEqualTo(Kind.EXACT);

        int digit = startOf(room.text, "留保分は") + 8;
        room.text.submit(new ReplaceStep(digit, digit, slice("五分の")));
        var changed = room.outcome(author, share);
        assertThat(changed.kind()).isEqualTo(Kind.CHANGED);
        assertThat(changed.quote()).isEqualTo("全体の一割");
        assertThat(changed.words()).isEqualTo("全体の一五分の割");

        assertThat(room.writing.confirm(author, share)).isInstanceOf(CommentResult.Done.class);
        await().untilAsserted(() -> {
            var confirmed = room.outcome(author, share);
            assertThat(confirmed.kind()).isEqualTo(Kind.EXACT);
            assertThat(confirmed.quote()).isEqualTo("全体の一五分の割");
        });

        int first = paragraph(room.text, 0);
        room.text.submit(new ReplaceStep(first, first, new Slice(Fragment.of(List.of(paragraphNode("前に入る。"))), 0, 0)));
        assertThat(room.outcome(author, call).kind()).isEqualTo(Kind.MOVED);
        countedWhereTheyAre(room, author);
        assertThat(room.outcome(author, call).label())
                .isNotEqualTo(room.comments
                        .find(author, call)
                        .orElseThrow()
                        .placement()
                        .label());

        int gone = startOf(room.text, "留保分は");
        room.text.delete(gone, gone + 14);
        var lost = room.outcome(author, share);
        assertThat(lost.kind()).isEqualTo(Kind.GONE);
        assertThat(lost.quote()).isEqualTo("全体の一五分の割");
        assertThat(lost.words()).isEmpty();
        assertThat(lost.provision()).isPresent();
        countedWhereTheyAre(room, author);
        assertThat(room.writing.confirm(author, share)).isInstanceOf(CommentResult.WordsGone.class);

        int elsewhere = startOf(room.text, "前に入る");
        assertThat(room.writing.replace(
                        author, share, new Target.Words(room.text.version(), elsewhere, elsewhere + 2, "")))
                .isInstanceOf(CommentResult.Done.class);
        await().untilAsserted(
                        () -> assertThat(room.outcome(author, share).words()).isEqualTo("前に"));
        assertThat(room.outcome(author, share).kind()).isEqualTo(Kind.EXACT);
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aProvisionIsThereAsLongAsItStands(PolicyWorld world) throws Exception {
        var room = roomWith(world, "一つめ。", "二つめ。");
        var author = room.member("委員A", Constituency.ACADEMIA);
        var second = provisionOf(room.text, "二つめ");
        var thread = TestComments.opened(
                room.writing.open(author, room.draft, JA, new Target.Whole(second), Scope.COUNCIL, "要りますか"));
        assertThat(room.outcome(author, thread).kind()).isEqualTo(Kind.EXACT);
        int words = startOf(room.text, "二つめ");
        room.text.submit(new ReplaceStep(words, words + 1, slice("三")));
        assertThat(room.outcome(author, thread).kind()).isEqualTo(Kind.CHANGED);
        assertThat(room.outcome(author, thread).words()).isEqualTo("三つめ。");
        countedWhereTheyAre(room, author);
        int from = startOf(room.text, "三つめ") - 1;
        room.text.delete(from, from + 6);
        assertThat(room.outcome(author, thread).kind()).isEqualTo(Kind.GONE);
        assertThat(room.outcome(author, thread).provision()).isEmpty();
        assertThat(room.comments.density(room.comments.open(author, room.draft, JA)))
                .isEmpty();
        room.close();
    }

    /** The outline counts open threads where the panel says that they are. */
    private static void countedWhereTheyAre(TestComments room, Actor reader) {
        var counts = new HashMap<ProvisionId, Integer>();
        room.comments.live(reader, room.draft, JA).threads().stream()
                .filter(placed -> placed.thread().isOpen())
                .flatMap(placed -> placed.outcome().provision().stream())
                .forEach(id -> counts.merge(id, 1, Integer::sum));
        assertThat(room.comments.density(room.comments.open(reader, room.draft, JA)))
                .isNotEmpty()
                .isEqualTo(counts);
    }

    /** A provision that is moved takes its comments along, in the live text and in the version that is cut from it. */
    @ParameterizedTest
    @MethodSource("worlds")
    void aProvisionThatIsMovedTakesItsCommentsAlong(PolicyWorld world) throws Exception {
        var room = roomWith(world, "留保分は全体の一割を上限とする。", "公募による。", "公表する。");
        var author = room.member("委員A", Constituency.ACADEMIA);
        int start = startOf(room.text, "留保分は");
        var thread = room.on(author, Scope.COUNCIL, start + 4, start + 9, "根拠が要ります。");
        room.text.findAnchors();
        Node moved = room.text.doc().content().child(room.text.doc().content().indexAt(start - 1));
        room.text.delete(start - 1, start - 1 + moved.nodeSize());
        assertThat(room.outcome(author, thread).kind()).isEqualTo(Kind.GONE);
        int end = room.text.doc().content().size();
        room.text.submit(new ReplaceStep(end, end, new Slice(Fragment.of(List.of(moved)), 0, 0)));

        var outcome = room.outcome(author, thread);
        assertThat(outcome.words()).isEqualTo("全体の一割");
        assertThat(outcome.kind()).isEqualTo(Kind.MOVED);
        assertThat(room.text.anchors().change(room.draft, JA, outcome.since()))
                .hasValueSatisfying(change -> assertThat(change.by()).isEqualTo(room.text.writer()));
        var version = room.text.cut();
        assertThat(room.outcomes.of(author, version, JA))
                .singleElement()
                .satisfies(placed -> assertThat(placed.outcome().kind()).isEqualTo(Kind.MOVED));
        room.close();
    }

    /** A suggestion changes nothing until it is accepted, so it changes nothing of what a comment is about. */
    @ParameterizedTest
    @MethodSource("worlds")
    void suggestedWordsDoNotChangeWhatStands(PolicyWorld world) throws Exception {
        var room = roomWith(world, "全体の一割を上限とする。");
        var author = room.member("委員A", Constituency.ACADEMIA);
        int start = startOf(room.text, "全体の一割");
        var thread = room.on(author, Scope.COUNCIL, start, start + 5, "根拠");
        var suggested =
                schema.text("五分", List.of(schema.mark("insertion", Map.of("id", "s-1", "by", room.text.writer()))));
        room.text.submit(new ReplaceStep(start + 4, start + 4, new Slice(Fragment.of(List.of(suggested)), 0, 0)));
        assertThat(room.outcome(author, thread).kind()).isEqualTo(Kind.EXACT);
        var onSuggested = room.on(author, Scope.COUNCIL, start + 4, start + 6, "提案について");
        assertThat(room.outcome(author, onSuggested).quote()).isEqualTo("五分");
        assertThat(room.outcome(author, onSuggested).kind()).isEqualTo(Kind.EXACT);
        var version = room.text.cut();
        var inVersion = room.outcomes.of(author, version, JA);
        assertThat(inVersion)
                .extracting(placed -> placed.outcome().kind())
                .containsExactlyInAnyOrder(Kind.EXACT, Kind.GONE);
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyVersionKeepsWhatBecameOfTheWordsInIt(PolicyWorld world) throws Exception {
        var room = roomWith(world, "全体の一割を上限とする。", "公募による。");
        var author = room.member("委員A", Constituency.ACADEMIA);
        var stranger = room.member("委員B", Constituency.INDUSTRY);
        int start = startOf(room.text, "全体の一割");
        var thread = room.on(author, Scope.CONSTITUENCY, start, start + 5, "根拠");
        var first = room.text.cut();
        int digit = startOf(room.text, "全体の一割") + 3;
        room.text.submit(new ReplaceStep(digit, digit + 1, slice("二")));
        var second = room.text.cut();
        int gone = startOf(room.text, "全体の二割");
        room.text.delete(gone, gone + 6);
        var third = room.text.cut();
        room.on(author, Scope.COUNCIL, 1, 2, "あとから");
        assertThat(List.of(first, second, third))
                .extracting(version -> room.outcomes.of(author, version, JA).stream()
                        .filter(placed -> placed.thread().id().equals(thread))
                        .findFirst()
                        .orElseThrow()
                        .outcome()
                        .kind())
                .containsExactly(Kind.EXACT, Kind.CHANGED, Kind.GONE);
        assertThat(room.outcomes.of(stranger, first, JA)).isEmpty();
        assertThat(room.outcomes.of(author, first, JA)).hasSize(1);
        room.close();
    }

    private TestComments roomWith(PolicyWorld world, String... paragraphs) {
        var room = new TestComments(world);
        int end = room.text.doc().content().size();
        var nodes = java.util.Arrays.stream(paragraphs).map(this::paragraphNode).toList();
        room.text.submit(new ReplaceStep(end, end, new Slice(Fragment.of(nodes), 0, 0)));
        await().until(() -> provisionOf(room.text, paragraphs[0].substring(0, 3)) != null);
        return room;
    }

    private Node paragraphNode(String words) {
        return schema.node("paragraph", Map.of(), List.of(schema.text(words)));
    }

    private Slice slice(String words) {
        return new Slice(Fragment.of(List.of(schema.text(words))), 0, 0);
    }

    /** The position of the first of these words. */
    private static int startOf(LiveWorld text, String words) {
        int position = 0;
        for (int i = 0; i < text.doc().childCount(); i++) {
            var block = text.doc().child(i);
            int at = block.textContent().indexOf(words);
            if (at >= 0) {
                return position + 1 + at;
            }
            position += block.nodeSize();
        }
        throw new AssertionError("no " + words);
    }

    /** The position before the block after the title. */
    private static int paragraph(LiveWorld text, int index) {
        int position = 0;
        for (int i = 0; i <= index; i++) {
            position += text.doc().child(i).nodeSize();
        }
        return position;
    }

    private static ProvisionId provisionOf(LiveWorld text, String words) {
        for (int i = 1; i < text.doc().childCount(); i++) {
            var block = text.doc().child(i);
            if (block.textContent().contains(words)) {
                return ProvisionId.parse(String.valueOf(block.attr("id"))).orElseThrow();
            }
        }
        throw new AssertionError("no " + words);
    }
}
