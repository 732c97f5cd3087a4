package jp.naisc.council.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveTexts;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.drafting.SuggestionReview;
import jp.naisc.council.drafting.amendment.AmendmentFiling;
import jp.naisc.council.drafting.amendment.AmendmentResult;
import jp.naisc.council.drafting.amendment.AmendmentSource;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.Filing;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.drafting.comment.Target;

/**
 * A live draft as full as the figures say: 250,000 characters, 300 suggestions that were filed as amendments and tabled,
 * 2,000 threads of comments of every scope, on words, on provisions and on the whole text, some with replies. Everything
 * was done by people through the services that the screens use. The same on every machine.
 */
final class FullRoom {

    static final int CHARACTERS = 250_000;
    static final int COMMENTS = 2_000;
    static final int AMENDMENTS = 300;

    /** Who writes comments, reads those of the council, and may open the draft: the sixteen seats and four others. */
    static final List<String> EDITORS =
            List.of("drafter", "member-a", "member-f", "member-c", "member-b", "chair", "deputy");

    static final List<String> SUGGESTERS = List.of(
            "member-h", "member-e", "member-l", "member-g", "member-j", "member-k", "member-m", "member-n", "member-p");
    static final List<String> COMMENTERS = List.of("member-q", "reviewer", "expert", "substitute-u");

    private static final TextLanguage JA = TextLanguage.JA;
    private static final int EVERY_THIRD = 3;
    private static final int SHORTEST_BLOCK = 60;

    private final LiveServer server;
    private final DraftId draft;
    private final Random random = new Random(11);
    private long version;

    private FullRoom(LiveServer server, DraftId draft) {
        this.server = server;
        this.draft = draft;
    }

    static FullRoom fill(LiveServer server, String slug) throws InterruptedException {
        var text =
                new TextGenerator(7).policy(CHARACTERS).toPolicyText().withIds().doc();
        var room = new FullRoom(server, server.newDraft(slug, List.of(text)).id());
        var rapporteurs = server.bean(Rapporteurs.class);
        EDITORS.stream()
                .skip(1)
                .forEach(member -> rapporteurs.appoint(
                        server.who("drafter"), room.draft, server.who(member).id()));
        room.suggest(text);
        room.file();
        room.comment();
        return room;
    }

    /** A room that was filled before. */
    static FullRoom of(LiveServer server, DraftId draft) {
        return new FullRoom(server, draft);
    }

    DraftId draft() {
        return draft;
    }

    /** The live text with its suggestions. */
    Node text() {
        return server.bean(SuggestionReview.class)
                .document(server.who("drafter"), draft, JA)
                .orElseThrow();
    }

    /** Every member in turn, from the end of the text to its beginning, so that no place moves another. */
    private void suggest(Node text) throws InterruptedException {
        var seats = SUGGESTERS.stream().map(Seat::new).toList();
        for (var seat : seats) {
            seat.begin();
        }
        var blocks = blocks(text);
        for (int i = 0; i < AMENDMENTS; i++) {
            var block = blocks.get(blocks.size() - 1 - i * blocks.size() / AMENDMENTS);
            var seat = seats.get(i % seats.size());
            int at = block.start() + block.length() / 2;
            var steps = new ArrayList<Step>();
            var id = "seed-" + i;
            steps.add(insertion(at, "（修正案" + i + "）", id, seat.reference));
            if (i % EVERY_THIRD == 0) {
                steps.add(deletion(at - 8, at, id, seat.reference));
            }
            seat.submit(steps);
        }
        for (var seat : seats) {
            seat.leave();
        }
    }

    private void file() {
        var amendments = server.bean(Amendments.class);
        var filing = server.bean(AmendmentFiling.class);
        for (var member : SUGGESTERS) {
            var by = server.who(member);
            for (var suggestion : amendments.fileable(by, draft, JA)) {
                var filed = filing.file(
                        by,
                        new Filing(
                                draft,
                                JA,
                                List.of(Filing.Chosen.of(suggestion)),
                                "現場の実情に合わせるため。",
                                AmendmentSource.NONE,
                                true));
                if (!(filed instanceof AmendmentResult.Done)) {
                    throw new IllegalStateException("not filed: " + filed);
                }
            }
        }
    }

    private void comment() {
        var everybody = new ArrayList<>(EDITORS);
        everybody.addAll(SUGGESTERS);
        everybody.addAll(COMMENTERS);
        var writing = server.bean(CommentWriting.class);
        var text = text();
        var blocks = blocks(text);
        var provisions = PolicyText.of(text).provisions();
        for (int i = 0; i < COMMENTS; i++) {
            var by = server.who(everybody.get(i % everybody.size()));
            var scopes = Scope.openTo(by);
            var scope = i % 2 == 0 ? Scope.COUNCIL : scopes.get(random.nextInt(scopes.size()));
            Target target =
                    switch (i % 10) {
                        case 8 ->
                            new Target.Whole(provisions
                                    .get(random.nextInt(provisions.size()))
                                    .id());
                        case 9 ->
                            i % 100 == 9 ? new Target.Document() : whole(blocks.get(random.nextInt(blocks.size())));
                        default -> words(blocks.get(random.nextInt(blocks.size())));
                    };
            var result = writing.open(by, draft, JA, target, scope, "この箇所は、分かりやすい書き方に改めてはどうか。" + i);
            if (!(result instanceof CommentResult.Done opened)) {
                throw new IllegalStateException("not opened: " + result);
            }
            for (int reply = 0; i % EVERY_THIRD == 0 && reply <= i % 2; reply++) {
                writing.reply(by, opened.thread(), "案文を用意します。");
            }
        }
    }

    private Target words(Block block) {
        int from = block.start() + random.nextInt(block.length() - 40);
        return new Target.Words(version, from, from + 5 + random.nextInt(30), "");
    }

    private static Target whole(Block block) {
        return new Target.Whole(block.id());
    }

    /** Words of a paragraph that are long enough to write in. */
    record Block(ProvisionId id, int start, int length) {}

    static List<Block> blocks(Node text) {
        return PolicyText.of(text).provisions().stream()
                .filter(provision -> provision.node().isTextblock()
                        && provision.node().content().size() > SHORTEST_BLOCK)
                .map(provision -> new Block(
                        provision.id(),
                        provision.position() + 1,
                        provision.node().content().size()))
                .toList();
    }

    private static Step insertion(int at, String words, String id, String by) {
        return step("{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"marks\":[" + mark("insertion", id, by)
                + "],\"text\":\"" + words + "\"}]}}");
    }

    private static Step deletion(int from, int to, String id, String by) {
        return step("{\"stepType\":\"addMark\",\"mark\":" + mark("deletion", id, by) + ",\"from\":" + from + ",\"to\":"
                + to + "}");
    }

    static String mark(String kind, String id, String by) {
        return "{\"type\":\"" + kind + "\",\"attrs\":{\"id\":\"" + id + "\",\"by\":\"" + by + "\"}}";
    }

    private static Step step(String json) {
        return Step.fromJson(Schema.policy(), json);
    }

    /** A member's open editor, one submission after another. */
    private final class Seat implements LiveListener {
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final String name;
        private final String reference;
        private final jp.naisc.council.drafting.LiveSeat seat;

        Seat(String member) {
            var by = server.who(member);
            name = "seed-" + member;
            reference = by.reference();
            seat = server.bean(LiveTexts.class)
                    .seat(draft, JA, InterfaceLanguage.JA, () -> Optional.of(by), this)
                    .orElseThrow();
        }

        void begin() throws InterruptedException {
            seat.join(name, version);
            await("\"t\":\"resume\"");
        }

        void submit(List<Step> steps) throws InterruptedException {
            seat.submit(version, name, steps);
            // others' steps come as well: one's own say whose they are
            await("\"c\":\"" + name + "\"");
            version += steps.size();
        }

        void leave() {
            seat.leave();
        }

        private void await(String words) throws InterruptedException {
            String frame;
            do {
                frame = answers.poll(30, TimeUnit.SECONDS);
                if (frame == null || frame.startsWith("{\"t\":\"refused\"")) {
                    throw new IllegalStateException(name + " waited for " + words + ", heard " + frame);
                }
            } while (!frame.contains(words));
        }

        @Override
        public void send(String frame) {
            answers.add(frame);
        }

        @Override
        public void close() {
            answers.add("{\"t\":\"bye\"}");
        }
    }
}
