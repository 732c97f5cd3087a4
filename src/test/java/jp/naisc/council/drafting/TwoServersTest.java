package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.bench.LiveServer;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.PolicyId;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.Versions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two whole servers on one PostgreSQL, as an operator runs them, with editors on both. */
class TwoServersTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static String url = "";
    private static LiveServer one;
    private static LiveServer two;

    private final HttpClient http = HttpClient.newHttpClient();
    private Draft draft;

    @BeforeAll
    static void start() {
        url = TestDatabases.newPostgresUrl();
        one = LiveServer.startOn(url);
        two = LiveServer.startOn(url);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @BeforeEach
    void open() {
        draft = one.newDraft("two-" + COUNTER.incrementAndGet(), List.of(text(TextLanguage.JA)));
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void peopleOnBothWriteInOneDraftAtOnceAndNothingIsLost() {
        var editors = Stream.of(one, two)
                .flatMap(node -> IntStream.range(0, 2).mapToObj(i -> writer(node, "drafter")))
                .toList();
        for (int i = 0; i < 50; i++) {
            for (int e = 0; e < editors.size(); e++) {
                editors.get(e).type(String.valueOf((char) ('あ' + e)));
            }
        }
        await().atMost(PATIENCE).until(() -> editors.stream().allMatch(LiveEditor::isSettled));
        await().atMost(PATIENCE)
                .until(() ->
                        editors.stream().map(LiveEditor::version).distinct().count() == 1);
        var words = words(one);
        assertThat(words(two)).isEqualTo(words);
        for (int e = 0; e < editors.size(); e++) {
            char whose = (char) ('あ' + e);
            assertThat(words.chars().filter(c -> c == whose).count()).isEqualTo(50);
        }
        assertThat(desk(one).state().doc()).isEqualTo(desk(two).state().doc());
    }

    @Test
    void aNodeWhoseLineWasCutCatchesUpWithEverythingThatHappened() {
        var here = joined(one, "drafter", "here");
        var there = writer(two, "drafter");
        var leaving = joined(one, "member-p", "leaving");
        cutTheLines();
        there.type("切れている間の語");
        var member = two.who("member-p");
        two.bean(SignOuts.class).everywhere(member, member.id());
        await().atMost(PATIENCE).until(there::isSettled);
        // told by nothing but the reading again after the line was restored
        assertThat(here.next("steps")).containsEntry("from", 0);
        assertThat(leaving.next("bye")).containsEntry("why", "SIGNED_OUT");
        await().atMost(PATIENCE).until(() -> desk(one).state().version() == there.version());
        there.type("そのあとの語");
        here.next("steps");
        assertThat(words(one)).contains("切れている間の語").contains("そのあとの語");
    }

    @Test
    void ofTwoWhoCutAVersionAtOnceOneDoesAndNumbersHaveNoGap() throws Exception {
        var writer = writer(one, "drafter");
        int rounds = 6;
        for (int round = 1; round <= rounds; round++) {
            writer.type("第" + round + "回");
            await().atMost(PATIENCE).until(writer::isSettled);
            var number = one.bean(Versions.class).nextDraft(draft.cycle()).orElseThrow();
            var results = atOnce(() -> cut(one, number), () -> cut(two, number));
            assertThat(results).filteredOn(CutResult.Cut.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> !(result instanceof CutResult.Cut))
                    .allMatch(
                            result -> result instanceof CutResult.NumberTaken || result instanceof CutResult.Unchanged);
        }
        var numbers = two.bean(Versions.class).of(policy()).stream()
                .map(PolicyVersion::number)
                .map(VersionNumber::draft)
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rounds).boxed().toList());
    }

    @Test
    void signingOutOnOneNodeEndsTheEditorOnTheOther() {
        var editor = joined(one, "member-q", "one");
        var member = two.who("member-q");
        two.bean(SignOuts.class).everywhere(member, member.id());
        assertThat(editor.next("bye")).containsEntry("why", "SIGNED_OUT");
        assertThat(editor.hasEnded()).isTrue();
    }

    @Test
    void aRapporteurNamedOnOneNodeWritesOnTheOtherAtOnceAndNoLongerWhenReleased() {
        var editor = joined(one, "member-h", "one");
        var rapporteurs = two.bean(Rapporteurs.class);
        rapporteurs.appoint(two.who("drafter"), draft.id(), two.who("member-h").id());
        assertThat(editor.next("access")).containsEntry("edit", true);
        rapporteurs.remove(two.who("drafter"), draft.id(), two.who("member-h").id());
        assertThat(editor.next("access")).containsEntry("edit", false);
    }

    @Test
    void peopleOnBothSeeEachOtherTheirCursorsAndWhoseWordsCome() {
        var here = joined(one, "drafter", "here");
        var there = joined(two, "member-a", "there");
        var member = two.who("member-a").name(InterfaceLanguage.JA);
        await().atMost(PATIENCE).until(() -> names(here).contains(member));
        await().atMost(PATIENCE)
                .until(() -> names(there).contains(two.who("drafter").name(InterfaceLanguage.JA)));
        there.say("{\"t\":\"cursor\",\"v\":0,\"from\":2,\"to\":3}");
        var cursor = here.next("cursor");
        assertThat(cursor).containsEntry("from", 2).containsEntry("to", 3);
        var rapporteurs = one.bean(Rapporteurs.class);
        rapporteurs.appoint(one.who("drafter"), draft.id(), one.who("member-a").id());
        there.next("access");
        there.say("{\"t\":\"steps\",\"v\":0,\"client\":\"there\",\"steps\":[" + LiveEditor.insertion(3, "語") + "]}");
        var step =
                Json.object(Json.list(here.next("steps").get("steps"), "steps").getFirst(), "step");
        assertThat(step.get("k")).as("the cursor goes along").isEqualTo(cursor.get("key"));
        there.close();
        await().atMost(PATIENCE).until(() -> !names(here).contains(member));
    }

    @Test
    void ofAServerThatIsKilledNobodyIsSeenAfterTwentySeconds() throws Exception {
        var here = joined(one, "drafter", "here");
        var member = two.who("member-a").name(InterfaceLanguage.JA);
        var third = LiveChild.start(url);
        try {
            joined(third.port(), "member-a", "there");
            await().atMost(PATIENCE).until(() -> names(here).contains(member));
        } finally {
            third.kill();
        }
        await().atMost(PATIENCE).until(() -> !names(here).contains(member));
    }

    private static List<Object> names(LiveEditor editor) {
        // somebody who is told of in the welcome is not told again
        var people = editor.last("people")
                .or(() -> editor.last("init"))
                .map(frame -> frame.get("people"))
                .orElse(List.of());
        return Json.list(people, "people").stream()
                .<Object>map(
                        person -> String.valueOf(Json.object(person, "person").get("name")))
                .toList();
    }

    private static void cutTheLines() {
        one.bean(DSLContext.class)
                .fetch("select cast(pg_terminate_backend(pid) as text) from pg_stat_activity"
                        + " where datname = current_database() and query like 'listen%'");
    }

    private CutResult cut(LiveServer node, VersionNumber number) {
        return node.bean(DraftCuts.class)
                .cut(
                        node.who("drafter"),
                        draft.id(),
                        number,
                        VersionNotes.of(VersionNote.of("改めました。")),
                        LocalDate.of(2026, 11, 23));
    }

    private PolicyId policy() {
        return two.bean(RevisionCycles.class).find(draft.cycle()).orElseThrow().policy();
    }

    private static List<CutResult> atOnce(Callable<CutResult> first, Callable<CutResult> second)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(2);
        var results = new ArrayList<CutResult>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.of(first, second)
                    .map(each -> threads.submit(() -> {
                        barrier.await();
                        return each.call();
                    }))
                    .toList();
            for (var each : running) {
                results.add(each.get());
            }
        }
        return results;
    }

    private LiveEditor writer(LiveServer node, String userName) {
        return LiveEditor.join(
                http,
                LiveServer.address(node.port(), draft.id().toString(), "ja"),
                LiveServer.enter(node.port(), userName),
                "w" + COUNTER.incrementAndGet(),
                3,
                (c, n, t) -> {});
    }

    private LiveEditor joined(LiveServer node, String userName, String client) {
        return joined(node.port(), userName, client);
    }

    private LiveEditor joined(int port, String userName, String client) {
        var editor = LiveEditor.connect(
                http, LiveServer.address(port, draft.id().toString(), "ja"), LiveServer.enter(port, userName), client);
        editor.say("{\"t\":\"join\",\"client\":\"" + client + "\",\"v\":null}");
        editor.next("init");
        return editor;
    }

    private DraftDesk desk(LiveServer node) {
        return node.bean(LiveTexts.class)
                .desk(new DeskKey(draft.id(), TextLanguage.JA))
                .orElseThrow();
    }

    private String words(LiveServer node) {
        return node.bean(Drafts.class)
                .text(node.who("drafter"), draft.id(), TextLanguage.JA)
                .orElseThrow()
                .text()
                .doc()
                .textContent();
    }

    private static Node text(TextLanguage language) {
        var schema = Schema.policy();
        return schema.node(
                "doc",
                Map.of("lang", language.tag(), "scheme", "policy"),
                List.of(
                        schema.node("title", Map.of(), List.of(schema.text("二つの節点"))),
                        schema.node("paragraph", Map.of("id", "p1"), List.of(schema.text("はじめの語。")))));
    }
}
