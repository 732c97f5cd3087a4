package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.base.TestLine;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People at one text on two nodes, on a line that can be cut. What two whole servers do is in {@link TwoServersTest}. */
class NodePresenceTest {

    private static final Duration BEAT = Duration.ofMillis(100);
    private static final PolicyWorld WORLD = new PolicyWorld(TestDatabases.h2());
    private static final Actor HANAKO = person("花子", "Hanako");
    private static final Actor TARO = person("太郎", "Taro");

    private static int counter;

    private final TestLine line = new TestLine();
    private final TestLine.End endOfOne = line.join();
    private final TestLine.End endOfTwo = line.join();
    private final TestNode one = node(endOfOne.announcements());
    private final TestNode two = node(endOfTwo.announcements());
    private final DraftId draft = one.draft("presence-" + ++counter);
    private final TestEditor hanako = new TestEditor("h", HANAKO);
    private final TestEditor taro = new TestEditor("t", TARO, InterfaceLanguage.EN);

    private static TestNode node(Announcements announcements) {
        return new TestNode(
                WORLD,
                announcements,
                id -> Stream.of(HANAKO, TARO).filter(who -> who.id().equals(id)).findFirst(),
                BEAT);
    }

    private static Actor person(String name, String englishName) {
        return new Actor(
                PersonId.random(),
                name,
                englishName,
                Set.of(Role.SECRETARIAT),
                Optional.of(Constituency.ACADEMIA),
                Optional.empty());
    }

    @AfterEach
    void stop() throws InterruptedException {
        one.close();
        two.close();
    }

    @Test
    void peopleOnBothNodesSeeEachOtherInTheLanguageOfTheirOwnScreen() {
        hanako.sit(one, draft);
        taro.sit(two, draft);
        await().until(() -> hanako.people().contains("太郎"));
        await().until(() -> taro.people().contains("Hanako"));
        assertThat(hanako.people()).contains("花子").contains("\"mark\":\"学\"").doesNotContain("Taro");
        assertThat(taro.people()).contains("Taro").contains("\"mark\":\"A\"").doesNotContain("花子");
        taro.leave();
        await().until(() -> !hanako.people().contains("太郎"));
    }

    @Test
    void onOneNodeTooEverybodyIsNamedInTheReadersLanguage() {
        hanako.sit(one, draft);
        taro.sit(one, draft);
        await().until(() -> hanako.people().contains("太郎"));
        assertThat(taro.last("init")).contains("Hanako").doesNotContain("花子");
    }

    @Test
    void whoComesToAnOpenTextIsToldInTheWelcomeWhoIsAtTheOtherNode() {
        hanako.sit(one, draft);
        taro.sit(two, draft);
        await().until(() -> taro.people().contains("Hanako"));
        var later = new TestEditor("later", TARO);
        later.sit(two, draft);
        assertThat(later.last("init")).contains("花子");
    }

    @Test
    void aCursorIsSeenOnTheOtherNodeAndOfManyPlacesOnlyTheNewest() {
        hanako.sit(one, draft);
        taro.sit(two, draft);
        await().until(() -> hanako.people().contains("太郎"));
        for (int i = 1; i <= 50; i++) {
            taro.moveCursor(1, i);
        }
        await().until(() -> hanako.last("cursor").contains("\"to\":50"));
        assertThat(hanako.frames.stream().filter(frame -> frame.startsWith("{\"t\":\"cursor\"")))
                .hasSizeLessThan(50);
        var later = new TestEditor("later", HANAKO);
        later.sit(one, draft);
        assertThat(later.last("init")).contains("\"cursor\":{\"from\":1,\"to\":50}");
    }

    @Test
    void ofANodeThatFallsSilentNobodyIsSeenAnyMoreUntilItIsHeardAgain() {
        hanako.sit(one, draft);
        taro.sit(two, draft);
        await().until(() -> hanako.people().contains("太郎"));
        endOfTwo.cut();
        await().until(() -> !hanako.people().contains("太郎"));
        endOfTwo.mend();
        await().until(() -> hanako.people().contains("太郎"));
        await().until(() -> taro.people().contains("Hanako"));
    }

    @Test
    void whoWentWhileTheLineWasCutIsNotSeenAfterwards() {
        hanako.sit(one, draft);
        taro.sit(two, draft);
        await().until(() -> hanako.people().contains("太郎"));
        endOfOne.cut();
        taro.leave();
        var desk = two.texts.desk(new DeskKey(draft, TextLanguage.JA)).orElseThrow();
        await().until(desk::isIdle);
        endOfOne.mend();
        await().until(() -> !hanako.people().contains("太郎"));
    }

    @Test
    void aNodeThatStopsTakesItsPeopleAlongAtOnce() throws InterruptedException {
        var patient = new TestLine();
        var here = new TestNode(WORLD, patient.join().announcements(), id -> Optional.of(TARO), Duration.ofDays(1));
        var there = new TestNode(WORLD, patient.join().announcements(), id -> Optional.of(TARO), Duration.ofDays(1));
        hanako.sit(here, draft);
        taro.sit(there, draft);
        await().until(() -> hanako.people().contains("太郎"));
        there.close();
        await().until(() -> !hanako.people().contains("太郎"));
        here.close();
    }

    @Test
    void aNodeAloneSaysNothing() throws InterruptedException {
        var announcements = TestAnnouncements.inProcess();
        List<String> said = new CopyOnWriteArrayList<>();
        announcements.subscribe(NodePresence.TOPIC, said::add);
        var alone = new TestNode(WORLD, announcements, id -> Optional.empty(), BEAT);
        hanako.sit(alone, draft);
        hanako.moveCursor(1, 2);
        hanako.leave();
        alone.close();
        announcements.announce(NodePresence.TOPIC, "the end");
        await().until(() -> said.contains("the end"));
        assertThat(said).containsExactly("the end");
    }
}
