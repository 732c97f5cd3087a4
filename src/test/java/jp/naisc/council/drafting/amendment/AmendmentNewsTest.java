package jp.naisc.council.drafting.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.SettableClock;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What became of somebody's amendments since he last looked, until he has read it. */
class AmendmentNewsTest {

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private static final AtomicInteger COUNTER = new AtomicInteger();
    static final List<PolicyWorld> WORLDS = TestDatabases.both()
            .map(database -> new PolicyWorld(database, CLOCK))
            .toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatOthersDecidedIsToldToWhoStandsBehindItAndToNobodyElse(PolicyWorld world) throws Exception {
        var node = new AmendmentNode(world);
        var news = new AmendmentNews(world.database.db());
        var mover = AmendmentNode.member(Constituency.ACADEMIA);
        var cosigner = AmendmentNode.member(Constituency.INDUSTRY);
        var draft = node.draft("news-" + COUNTER.incrementAndGet(), "留保分は全体の一割を上限とする。", "毎年見直す。");
        node.suggest(draft, mover, "s-1", "一割", "一割五分");
        node.suggest(draft, mover, "s-2", "毎年", "半年ごとに");
        var decided = node.filed(draft, mover, "s-1");
        var withdrawn = node.filed(draft, mover, "s-2");
        node.life.cosign(cosigner, decided.id());
        var since = CLOCK.instant();
        CLOCK.forward(Duration.ofHours(1));
        node.decisions.reject(PolicyWorld.a(Role.SECRETARIAT), decided.id(), "第5節で扱う。");
        node.life.withdraw(mover, withdrawn.id(), "");

        for (var backer : List.of(mover, cosigner)) {
            assertThat(news.since(backer, draft, TextLanguage.JA, since))
                    .singleElement()
                    .satisfies(ended -> {
                        assertThat(ended.number()).isEqualTo("A-1");
                        assertThat(ended.state()).isEqualTo(AmendmentState.REJECTED);
                    });
        }
        assertThat(news.since(AmendmentNode.member(Constituency.CIVIL_SOCIETY), draft, TextLanguage.JA, since))
                .isEmpty();
        assertThat(news.since(mover, draft, TextLanguage.EN, since)).isEmpty();
        assertThat(news.since(mover, draft, TextLanguage.JA, CLOCK.instant())).isEmpty();
        node.talk.read(mover, decided.id());
        assertThat(news.since(mover, draft, TextLanguage.JA, since)).isEmpty();
        node.close();
    }
}
