package jp.naisc.council.drafting.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is merged and divided: nothing is lost, nothing is doubled, and every way back and forth is there. */
class AmendmentLineageTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    private static final int SUGGESTIONS = 10;
    private static final int ACTS = 25;

    private final Actor drafter = PolicyWorld.a(Role.SECRETARIAT);

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void lineageIsCompleteAfterRandomMergesAndDivisions(PolicyWorld world) throws Exception {
        var node = new AmendmentNode(world);
        var draft = node.draft("lineage", "あいうえおかきくけこ");
        var movers = List.of(
                AmendmentNode.member(Constituency.ACADEMIA),
                AmendmentNode.member(Constituency.INDUSTRY),
                AmendmentNode.member(Constituency.GOVERNMENT));
        for (int i = 0; i < SUGGESTIONS; i++) {
            var mover = movers.get(i % movers.size());
            node.suggest(draft, mover, "s-" + i, "あいうえおかきくけこ".substring(i, i + 1), "新");
            node.filed(draft, mover, "s-" + i);
        }
        var random = new Random(20_261_123);
        for (int act = 0; act < ACTS; act++) {
            var alive = new ArrayList<>(
                    node.rows.of(draft).stream().filter(Amendment::isAlive).toList());
            Collections.shuffle(alive, random);
            var divisible =
                    alive.stream().filter(one -> one.suggestions().size() > 1).findFirst();
            if (divisible.isPresent() && (random.nextBoolean() || alive.size() < 2)) {
                divide(node, divisible.get(), random);
            } else {
                var some = alive.subList(0, Math.min(alive.size(), 2 + random.nextInt(2)));
                var joint = AmendmentNode.done(node.filing.merge(
                        drafter, some.stream().map(Amendment::id).toList(), "ひとつにする"));
                assertThat(joint.movers().stream().map(Amendment.Backer::person))
                        .containsAll(some.stream()
                                .flatMap(one -> one.movers().stream())
                                .map(Amendment.Backer::person)
                                .toList());
            }
            check(node, draft, act);
        }
        node.close();
    }

    private void divide(AmendmentNode node, Amendment one, Random random) {
        var ids = new ArrayList<>(one.suggestions());
        Collections.shuffle(ids, random);
        int cut = 1 + random.nextInt(ids.size() - 1);
        var groups =
                List.<Set<String>>of(new HashSet<>(ids.subList(0, cut)), new HashSet<>(ids.subList(cut, ids.size())));
        assertThat(node.filing.split(drafter, one.id(), List.of(Set.copyOf(ids)), "分ける"))
                .isInstanceOf(AmendmentResult.NothingChosen.class);
        assertThat(node.filing.split(drafter, one.id(), groups, "分ける")).isInstanceOf(AmendmentResult.Done.class);
    }

    private void check(AmendmentNode node, DraftId draft, int act) {
        var all = node.rows.of(draft);
        assertThat(all)
                .extracting(Amendment::no)
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, all.size())
                        .boxed()
                        .toList());
        var held = all.stream()
                .filter(Amendment::isAlive)
                .flatMap(one -> one.suggestions().stream())
                .toList();
        assertThat(held).as("after act " + act).hasSize(SUGGESTIONS).doesNotHaveDuplicates();
        assertThat(node.claims.of(draft, TextLanguage.JA)).containsExactlyInAnyOrderElementsOf(held);
        for (Amendment one : all) {
            assertThat(one.isAlive()).isEqualTo(one.children().isEmpty());
            for (Amendment.Kin child : one.children()) {
                var found = node.rows.find(child.id()).orElseThrow();
                assertThat(found.parents()).extracting(Amendment.Kin::id).contains(one.id());
                assertThat(found.suggestions()).containsAnyElementsOf(one.suggestions());
            }
            var passedOn = one.children().stream()
                    .flatMap(child -> node.rows.find(child.id()).orElseThrow().suggestions().stream())
                    .toList();
            assertThat(one.isAlive() || passedOn.containsAll(one.suggestions())).isTrue();
            assertThat(node.amendments.family(drafter, one)).contains(one);
        }
    }
}
