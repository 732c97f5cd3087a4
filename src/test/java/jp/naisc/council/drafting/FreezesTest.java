package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

class FreezesTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    private static int counter;

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aFrozenDraftTakesNoStepsUntilItIsReleased(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("frozen-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        var chair = PolicyWorld.a(Role.CHAIR);
        var done = (Freezes.Result.Done) node.freezes.freeze(chair, draft, Optional.empty(), "採決のため");
        assertThat(node.freezes.freeze(chair, draft, Optional.empty(), "もう一度"))
                .isInstanceOf(Freezes.Result.Resting.class);
        await().until(() -> editor.has("\"wholeWhy\":\"採決のため\",\"frozenWhole\":true}"));
        editor.submit(0, "凍");
        await().until(() -> editor.has("FROZEN"));
        assertThat(node.version(draft)).isZero();
        assertThat(node.freezes.thaw(chair, draft, done.freeze().id(), "")).isFalse();
        assertThat(node.freezes.thaw(chair, draft, done.freeze().id(), "採決が終わった"))
                .isTrue();
        assertThat(node.freezes.thaw(chair, draft, done.freeze().id(), "二度目")).isFalse();
        await().until(() -> editor.has("\"frozenWhole\":false}"));
        editor.submit(0, "解");
        await().until(() -> editor.has("\"解\""));
        node.close();
    }

    /** The other node has not heard: the transaction that stores the step knows. */
    @ParameterizedTest
    @MethodSource("worlds")
    void aNodeThatHasNotHeardOfAFreezeStoresNothingEither(PolicyWorld world) throws Exception {
        var deaf = new TestNode(world);
        var other = new TestNode(world);
        var draft = deaf.draft("deaf-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(deaf, draft);
        other.freezes.freeze(PolicyWorld.a(Role.CHAIR), draft, Optional.empty(), "採決のため");
        editor.submit(0, "凍");
        await().until(() -> editor.has("FROZEN"));
        assertThat(deaf.log.head(new DeskKey(draft, TextLanguage.JA))).isZero();
        deaf.close();
        other.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void onlyHeadingsOfTheTextAreFrozenAndOnlyByThoseWhoMay(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("whose-" + ++counter);
        assertThat(node.freezes.freeze(PolicyWorld.a(Role.CHAIR), draft, ProvisionId.parse("no-such-heading"), "採決のため"))
                .isInstanceOf(Freezes.Result.NoSuchHeading.class);
        assertThat(node.freezes.freeze(PolicyWorld.a(Role.CHAIR), DraftId.random(), Optional.empty(), "採決のため"))
                .isInstanceOf(Freezes.Result.NoSuchDraft.class);
        assertThat(node.freezes.freeze(PolicyWorld.a(Role.CHAIR), draft, Optional.empty(), " "))
                .isInstanceOf(Freezes.Result.ReasonMissing.class);
        assertThatThrownBy(() -> node.freezes.freeze(PolicyWorld.a(Role.MEMBER), draft, Optional.empty(), "採決のため"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(node.freezes.of(draft)).isEmpty();
        node.close();
    }
}
