package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.Ids;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.bench.LiveServer;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.MoveResult;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.Titles;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The live door over real WebSockets, with well-behaved and hostile editors. */
@ServerTest
class LiveDoorTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String JOIN = "{\"t\":\"join\",\"client\":\"%s\",\"v\":null}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Demonstration demonstration;
    private final Policies policies;
    private final RevisionCycles cycles;
    private final Drafts drafts;
    private final Rapporteurs rapporteurs;
    private final SignOuts signOuts;
    private final DraftLog log;
    private final int port;

    private final RevisionCycle cycle;
    private final DraftId draft;

    LiveDoorTest(
            Demonstration demonstration,
            Policies policies,
            RevisionCycles cycles,
            Drafts drafts,
            Rapporteurs rapporteurs,
            SignOuts signOuts,
            DraftLog log,
            @LocalServerPort int port) {
        this.demonstration = demonstration;
        this.policies = policies;
        this.cycles = cycles;
        this.drafts = drafts;
        this.rapporteurs = rapporteurs;
        this.signOuts = signOuts;
        this.log = log;
        this.port = port;
        var content = new PolicyContent(
                new Slug("live-" + COUNTER.incrementAndGet()), PolicyKind.POLICY, Titles.of("試し", "Trial"));
        var policy = ((CreatePolicyResult.Created) policies.create(who("drafter"), content)).policy();
        var opened = (OpenCycleResult.Opened) cycles.open(who("chair"), policy.id(), Titles.of("改定", "Revision"));
        cycle = ((MoveResult.Moved) cycles.move(who("chair"), opened.cycle(), Stage.SCOPING, "")).cycle();
        draft = ((OpenDraftResult.Opened) drafts.open(who("drafter"), cycle.id()))
                .draft()
                .id();
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void theDemonstrationHasTwoEditionsAndADraftInBothLanguages() {
        var policy = policies.find(new Slug("basic-ai-promotion-policy")).orElseThrow();
        var running = cycles.running(policy.id()).orElseThrow();
        assertThat(running.stage()).isEqualTo(Stage.FIRST_DRAFT);
        var live = drafts.of(running.id()).orElseThrow();
        assertThat(drafts.languages(live.id())).containsExactly(TextLanguage.JA, TextLanguage.EN);
        assertThat(rapporteurs.of(live.id())).hasSize(3);
    }

    @Test
    void twoEditorsSeeEachOthersWordsAfterTheyAreStored() {
        var first = LiveEditor.join(http, address(), enter("drafter"), "one", 5, (c, n, t) -> {});
        var second = LiveEditor.join(http, address(), enter("drafter"), "two", 5, (c, n, t) -> {});
        for (int i = 0; i < 40; i++) {
            first.type("あ");
            second.type("い");
        }
        await().until(() -> first.isSettled() && second.isSettled());
        await().until(() -> first.version() == second.version());
        var words = words();
        assertThat(words.chars().filter(c -> c == 'あ').count()).isEqualTo(40);
        assertThat(words.chars().filter(c -> c == 'い').count()).isEqualTo(40);
    }

    @Test
    void whoeverIsNotSignedInStaysOutside() {
        assertThat(refusedWith(http.newWebSocketBuilder())).isEqualTo(401);
    }

    @Test
    void aForeignPageCannotComeInWithAMembersCookie() {
        var foreign = http.newWebSocketBuilder()
                .header("Cookie", "council=" + enter("drafter"))
                .header("Origin", "https://elsewhere.example");
        assertThat(refusedWith(foreign)).isEqualTo(403);
    }

    private int refusedWith(WebSocket.Builder attempt) {
        return attempt.buildAsync(address(), new WebSocket.Listener() {})
                .handle((socket, failure) -> failure)
                .thenApply(failure -> failure instanceof CompletionException wrapped ? wrapped.getCause() : failure)
                .thenApply(failure -> failure instanceof WebSocketHandshakeException refused
                        ? refused.getResponse().statusCode()
                        : -1)
                .join();
    }

    @Test
    void aForgedDraftIsNotFound() {
        var address = LiveServer.address(port, Ids.random().toString(), "ja");
        var editor = LiveEditor.connect(http, address, enter("drafter"), "one");
        assertThat(editor.next("refused")).containsEntry("reason", "NOT_FOUND");
        assertThat(editor.hasEnded()).isTrue();
    }

    @Test
    void peopleWithoutARightToReadSeeNoDraft() {
        var editor = LiveEditor.connect(http, address(), enter("auditor"), "one");
        assertThat(editor.next("refused")).containsEntry("reason", "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNKNOWN_STEP      | {"stepType":"explode","from":1,"to":1}
                    OUT_OF_RANGE      | {"stepType":"replace","from":100000,"to":100000}
                    UNKNOWN_ATTRIBUTE | {"stepType":"attr","pos":4,"attr":"onclick","value":"x"}
                    SCHEMA            | {"stepType":"replace","from":0,"to":4}
                    NOT_ALLOWED       | {"stepType":"addMark","from":1,"to":3,"mark":{"type":"insertion","attrs":{"id":"x","by":"y"}}}
                    MALFORMED         | 17
                    """)
    void aHostileStepIsRefusedByItsReasonAndNothingIsStored(String reason, String step) {
        var editor = joined("drafter", "one");
        editor.say("{\"t\":\"steps\",\"v\":0,\"client\":\"one\",\"steps\":[" + step + "]}");
        assertThat(editor.next("refused")).containsEntry("reason", reason);
        assertThat(head()).isZero();
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        var editor = joined("drafter", "one");
        editor.say(steps("one", 0, LiveEditor.insertion(1, "𠮷")));
        editor.next("steps");
        long stored = head();
        editor.say(steps("one", stored, LiveEditor.insertion(2, "あ")));
        assertThat(editor.next("refused")).containsEntry("reason", "SPLIT_SURROGATE");
        assertThat(head()).isEqualTo(stored);
    }

    @Test
    void aFrameOfTenMegabytesIsRefusedAndTheConnectionLives() {
        var editor = joined("drafter", "one");
        editor.say("{\"t\":\"steps\",\"v\":0,\"client\":\"one\",\"steps\":[\"" + "x".repeat(10 << 20) + "\"]}");
        assertThat(editor.next("refused")).containsEntry("reason", "TOO_LARGE");
        editor.say("{\"t\":\"ping\"}");
        editor.next("pong");
        assertThat(head()).isZero();
    }

    @Test
    void stepsOnAnOldVersionAreStaleAndAResendIsNotAppliedTwice() {
        var editor = joined("drafter", "one");
        var frame = steps("one", 0, LiveEditor.insertion(1, "一度"));
        editor.say(frame);
        editor.next("steps");
        long stored = head();
        editor.say(frame);
        assertThat(editor.next("stale")).containsEntry("v", (int) stored);
        assertThat(head()).isEqualTo(stored);
        assertThat(words()).containsOnlyOnce("一度");
    }

    @Test
    void nobodySpeaksInAnothersName() {
        joined("drafter", "one");
        var other = joined("drafter", "two");
        other.say(steps("one", 0, LiveEditor.insertion(1, "騙")));
        assertThat(other.next("refused")).containsEntry("reason", "MALFORMED");
        assertThat(head()).isZero();
    }

    @Test
    void membersReadAlongAndWriteAsSoonAsTheyAreRapporteurs() {
        var editor = LiveEditor.connect(http, address(), enter("member-h"), "one");
        editor.say(JOIN.formatted("one"));
        var init = editor.next("init");
        assertThat(init).containsEntry("edit", false).containsEntry("why", "drafting.reason.not-rapporteur");
        editor.say(steps("one", 0, LiveEditor.insertion(1, "読")));
        assertThat(editor.next("refused")).containsEntry("reason", "NOT_ALLOWED");
        rapporteurs.appoint(who("drafter"), draft, who("member-h").id());
        assertThat(editor.next("access")).containsEntry("edit", true);
        editor.say(steps("one", 0, LiveEditor.insertion(1, "書")));
        editor.next("steps");
        rapporteurs.remove(who("drafter"), draft, who("member-h").id());
        assertThat(editor.next("access")).containsEntry("edit", false);
    }

    @Test
    void stepsAfterTheStageClosedAreRefusedWithTheReason() {
        var editor = joined("drafter", "one");
        cycles.move(who("chair"), cycle, Stage.WITHDRAWN, "やめる");
        assertThat(editor.next("access"))
                .containsEntry("edit", false)
                .containsEntry("why", "drafting.reason.stage-closed");
        editor.say(steps("one", 0, LiveEditor.insertion(1, "遅")));
        assertThat(editor.next("refused")).containsEntry("reason", "READ_ONLY");
        assertThat(head()).isZero();
    }

    @Test
    void signingOutEverywhereEndsTheConnection() {
        var editor = joined("member-q", "one");
        var member = who("member-q");
        signOuts.everywhere(member, member.id());
        assertThat(editor.next("bye")).containsEntry("why", "SIGNED_OUT");
        assertThat(editor.hasEnded()).isTrue();
    }

    @Test
    void whoComesBackResumesWithWhatHappenedMeanwhile() {
        var writer = joined("drafter", "one");
        writer.say(steps("one", 0, LiveEditor.insertion(1, "一")));
        writer.next("steps");
        long stored = head();
        var back = LiveEditor.connect(http, address(), enter("drafter"), "two");
        back.say("{\"t\":\"join\",\"client\":\"two\",\"v\":0}");
        var resume = back.next("resume");
        assertThat(resume).containsEntry("from", 0).containsEntry("v", (int) stored);
        assertThat(resume.get("steps"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize((int) stored);
    }

    @Test
    void peopleAndTheirCursorsAreSeen() {
        var first = joined("drafter", "one");
        var second = joined("member-a", "two");
        Map<String, @Nullable Object> people;
        do {
            people = first.next("people");
        } while (!(people.get("people") instanceof List<?> seen) || seen.size() < 2);
        second.say("{\"t\":\"cursor\",\"v\":0,\"from\":2,\"to\":3}");
        assertThat(first.next("cursor")).containsEntry("from", 2).containsEntry("to", 3);
    }

    private LiveEditor joined(String userName, String client) {
        var editor = LiveEditor.connect(http, address(), enter(userName), client);
        editor.say(JOIN.formatted(client));
        editor.next("init");
        return editor;
    }

    private static String steps(String client, long version, String step) {
        return "{\"t\":\"steps\",\"v\":" + version + ",\"client\":\"" + client + "\",\"steps\":[" + step + "]}";
    }

    private String enter(String userName) {
        return LiveServer.enter(port, userName);
    }

    private URI address() {
        return LiveServer.address(port, draft.toString(), "ja");
    }

    private Actor who(String userName) {
        return demonstration.actor(userName).orElseThrow();
    }

    private long head() {
        return log.head(new DeskKey(draft, TextLanguage.JA));
    }

    private String words() {
        return drafts.text(who("drafter"), draft, TextLanguage.JA)
                .orElseThrow()
                .text()
                .doc()
                .textContent();
    }
}
