package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

class SuggestionReviewTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    private static int counter;

    private final Actor member = PolicyWorld.a(Role.MEMBER);
    private final Actor drafter = PolicyWorld.a(Role.SECRETARIAT);

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aMembersSuggestionChangesNothingUntilItIsAcceptedAndThenIsTheText(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("review-" + ++counter);
        suggest(node, draft, "s-one", "追加");
        assertThat(standing(node, draft)).doesNotContain("追加");
        assertThat(node.review.open(member, draft, TextLanguage.JA))
                .singleElement()
                .satisfies(open -> assertThat(open.added()).isEqualTo("追加"));
        long before = world.entries();
        var result = node.review.decide(drafter, draft, TextLanguage.JA, Map.of("s-one", Verdict.ACCEPT), "");
        assertThat(result).isEqualTo(new ReviewResult.Decided(1));
        assertThat(standing(node, draft)).contains("追加");
        assertThat(world.entries()).isEqualTo(before + 1);
        assertThat(node.review.decide(drafter, draft, TextLanguage.JA, Map.of("s-one", Verdict.ACCEPT), ""))
                .isEqualTo(new ReviewResult.NoneOpen());
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aRejectionNeedsAReasonAndReachesItsAuthor(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("reject-" + ++counter);
        suggest(node, draft, "s-two", "余計");
        var reject = Map.of("s-two", Verdict.REJECT);
        assertThat(node.review.decide(drafter, draft, TextLanguage.JA, reject, "  "))
                .isEqualTo(new ReviewResult.ReasonMissing());
        assertThat(node.review.decide(drafter, draft, TextLanguage.JA, reject, "重複"))
                .isEqualTo(new ReviewResult.Decided(1));
        assertThat(node.review.open(member, draft, TextLanguage.JA)).isEmpty();
        assertThat(node.decisions.about(member.reference(), Instant.EPOCH))
                .filteredOn(told -> told.draft().equals(draft))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.reason()).isEqualTo("重複");
                    assertThat(told.decided().added()).isEqualTo("余計");
                    assertThat(told.decided().verdict()).isEqualTo(SuggestionDecisions.Verdict.REJECTED);
                });
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aSuggestionIsAcceptedInOtherWords(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("edited-" + ++counter);
        suggest(node, draft, "s-three", "一割");
        assertThat(node.review.acceptEdited(drafter, draft, TextLanguage.JA, "s-three", "一割五分", "数をそろえた"))
                .isEqualTo(new ReviewResult.Decided(1));
        assertThat(standing(node, draft)).contains("一割五分");
        assertThat(node.decisions
                        .about(member.reference(), Instant.EPOCH)
                        .getFirst()
                        .decided()
                        .verdict())
                .isEqualTo(SuggestionDecisions.Verdict.EDITED);
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void onlyWhoEditsDecides(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("rights-" + ++counter);
        suggest(node, draft, "s-four", "私案");
        for (Role role : Role.values()) {
            if (role == Role.SECRETARIAT) {
                continue;
            }
            var actor = PolicyWorld.a(role);
            var accept = Map.of("s-four", Verdict.ACCEPT);
            try {
                assertThat(node.review.decide(actor, draft, TextLanguage.JA, accept, ""))
                        .as(role.name())
                        .isInstanceOf(ReviewResult.ReadOnly.class);
            } catch (AccessDeniedException refused) {
                assertThatThrownBy(() -> node.review.open(actor, draft, TextLanguage.JA))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(node.review.open(member, draft, TextLanguage.JA)).hasSize(1);
        assertThat(node.review.decide(drafter, DraftId.random(), TextLanguage.JA, Map.of("s-four", Verdict.ACCEPT), ""))
                .isInstanceOf(ReviewResult.NoSuchDraft.class);
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void decidingOnHundredsWhilePeopleWriteLosesNothing(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("hundreds-" + ++counter);
        var editor = new TestEditor("member", member);
        editor.sit(node, draft);
        int count = 300;
        for (int i = 0; i < count; i++) {
            int words = i;
            long version = node.version(draft);
            editor.submit(version, List.of(insertion(node.doc(draft), member, "s-" + words, "案" + words + "。")));
            node.storedAfter(draft, version);
        }
        var writer = new TestEditor("writer");
        writer.sit(node, draft);
        writer.submit(node.version(draft), "書");
        var verdicts = new HashMap<String, Verdict>();
        for (int i = 0; i < count; i++) {
            verdicts.put("s-" + i, i % 2 == 0 ? Verdict.ACCEPT : Verdict.REJECT);
        }
        assertThat(node.review.decide(drafter, draft, TextLanguage.JA, verdicts, "半分"))
                .isEqualTo(new ReviewResult.Decided(count));
        var text = standing(node, draft);
        assertThat(text).contains("書");
        for (int i = 0; i < count; i++) {
            assertThat(text.contains("案" + i + "。")).as("suggestion %d", i).isEqualTo(i % 2 == 0);
        }
        // and replayed from the log it is the same
        assertThat(node.log
                        .load(new DeskKey(draft, TextLanguage.JA))
                        .orElseThrow()
                        .doc())
                .isEqualTo(node.doc(draft));
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aHostileMemberChangesNothingElse(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("hostile-" + ++counter);
        var editor = new TestEditor("member", member);
        editor.sit(node, draft);
        Node before = node.doc(draft);
        int words = before.child(0).nodeSize() + 1;
        for (List<Step> steps : List.of(
                List.<Step>of(plain(words, "直接")),
                List.<Step>of(insertion(before, PolicyWorld.a(Role.MEMBER), "s-x", "他人の名で")),
                List.<Step>of(insertion(before, member, "s-y", "案"), plain(words, "直接")),
                List.<Step>of(new AddMarkStep(1, 2, mark("insertion", "s-z", member))))) {
            editor.frames.clear();
            editor.submit(node.version(draft), steps);
            await().until(() -> editor.has("\"t\":\"refused\""));
            assertThat(editor.frames).anyMatch(frame -> frame.contains("NOT_ALLOWED"));
        }
        assertThat(node.doc(draft)).isEqualTo(before);
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoseASuggestionIsSurvivesTheServer(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("owners-" + ++counter);
        suggest(node, draft, "s-mine", "私の案");
        node.close();
        var again = new TestNode(world);
        var thief = new TestEditor("thief", PolicyWorld.a(Role.MEMBER));
        thief.sit(again, draft);
        thief.submit(again.version(draft), List.of(insertion(again.doc(draft), thief.actor(), "s-mine", "横取り")));
        await().until(() -> thief.has("NOT_ALLOWED"));
        assertThat(again.review.open(member, draft, TextLanguage.JA)).hasSize(1);
        again.close();
    }

    private void suggest(TestNode node, DraftId draft, String id, String words) {
        var editor = new TestEditor("member-" + id, member);
        editor.sit(node, draft);
        long version = node.version(draft);
        editor.submit(version, List.of(insertion(node.doc(draft), member, id, words)));
        node.storedAfter(draft, version);
        editor.leave();
    }

    /** At the end of the title's neighbour, the first block. */
    private static Step insertion(Node doc, Actor by, String id, String words) {
        int at = doc.child(0).nodeSize() + doc.child(1).nodeSize() - 1;
        var text = Schema.policy().text(words, List.of(mark("insertion", id, by)));
        return new ReplaceStep(at, at, new Slice(Fragment.of(text), 0, 0));
    }

    private static Step plain(int at, String words) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(Schema.policy().text(words)), 0, 0));
    }

    private static Mark mark(String type, String id, Actor by) {
        return Schema.policy().mark(type, Map.of("id", id, "by", by.reference()));
    }

    private String standing(TestNode node, DraftId draft) {
        return node.drafts
                .text(drafter, draft, TextLanguage.JA)
                .orElseThrow()
                .text()
                .doc()
                .textContent();
    }
}
