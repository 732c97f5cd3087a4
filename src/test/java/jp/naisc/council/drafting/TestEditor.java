package jp.naisc.council.drafting;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;

/** An editor of the Japanese text at a node, without a socket. */
public class TestEditor implements LiveListener {

    public final List<String> frames = new CopyOnWriteArrayList<>();
    private final Actor actor;
    private final String client;
    private final InterfaceLanguage names;
    private Optional<LiveSeat> seat = Optional.empty();

    TestEditor(String client) {
        this(client, PolicyWorld.a(Role.SECRETARIAT));
    }

    public TestEditor(String client, Actor actor) {
        this(client, actor, InterfaceLanguage.JA);
    }

    TestEditor(String client, Actor actor, InterfaceLanguage names) {
        this.client = client;
        this.actor = actor;
        this.names = names;
    }

    public void sit(TestNode node, DraftId draft) {
        sit(node, draft, -1);
    }

    void sit(TestNode node, DraftId draft, long version) {
        come(node, draft, version);
        await().until(() -> has("\"t\":\"init\"") || has("\"t\":\"resume\""));
    }

    void come(TestNode node, DraftId draft, long version) {
        seat = node.texts.seat(draft, TextLanguage.JA, names, () -> Optional.of(actor), this);
        seat.orElseThrow().join(client, version);
    }

    /** Comes with edits of a lost page, which were made on a version. */
    void comeBack(TestNode node, DraftId draft, long version) {
        seat = node.texts.seat(draft, TextLanguage.JA, names, () -> Optional.of(actor), this);
        seat.orElseThrow().comeBack(client, version);
        await().until(() -> has("\"t\":\"init\"") || has("\"t\":\"resume\""));
    }

    /** Takes a place to read only, with the text of a version. */
    void watch(TestNode node, DraftId draft, long version) {
        seat = node.texts.seat(draft, TextLanguage.JA, InterfaceLanguage.JA, () -> Optional.of(actor), this);
        seat.orElseThrow().watch(version);
    }

    public void leave() {
        seat.orElseThrow().leave();
    }

    void moveCursor(int from, int to) {
        seat.orElseThrow().moveCursor(0, from, to);
    }

    void submit(long version, String words) {
        submit(version, Step.fromJson(Schema.policy(), LiveEditor.insertion(1, words)));
    }

    void submit(long version, Step... steps) {
        seat.orElseThrow().submit(version, client, List.of(steps));
    }

    Actor actor() {
        return actor;
    }

    /** Submits any steps. */
    public void submit(long version, List<Step> steps) {
        seat.orElseThrow().submit(version, client, steps);
    }

    /** The newest frame of a kind. */
    String last(String kind) {
        return frames.stream()
                .filter(frame -> frame.startsWith("{\"t\":\"" + kind + "\""))
                .reduce("", (before, frame) -> frame);
    }

    /** The newest frame that says who is here: the welcome, or a list after it. */
    String people() {
        return frames.stream().filter(frame -> frame.contains("\"people\":[")).reduce("", (before, frame) -> frame);
    }

    public boolean has(String words) {
        return frames.stream().anyMatch(frame -> frame.contains(words));
    }

    @Override
    public void send(String frame) {
        frames.add(frame);
    }

    @Override
    public void close() {}
}
