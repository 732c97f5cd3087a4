package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.suggest.SuggestionMark;
import jp.naisc.council.identity.Actor;

/**
 * Writes in the demonstration's draft as people write: step by step, through the draft's own desk and past the same rules.
 * Places are named by words that stand in the text once.
 */
public final class DemoPen {
    private static final long PATIENCE_SECONDS = 20;

    /** Words of the live text, and the step after which they stand there. */
    public record Place(long n, int from, int to) {}

    private final LiveTexts texts;
    private final Drafts drafts;
    private final SuggestionReview review;
    private final DraftId draft;
    private final Function<String, Actor> people;
    private int suggestions;

    DemoPen(LiveTexts texts, Drafts drafts, SuggestionReview review, DraftId draft, Function<String, Actor> people) {
        this.texts = texts;
        this.drafts = drafts;
        this.review = review;
        this.draft = draft;
        this.people = people;
    }

    public DraftId draft() {
        return draft;
    }

    /** Somebody of the demonstration council. */
    public Actor who(String userName) {
        return people.apply(userName);
    }

    /** Puts words in the place of others. */
    public void reword(String who, TextLanguage language, String old, String now) {
        write(who, language, text -> {
            var place = place(text, old);
            return List.of(new ReplaceStep(place.from(), place.to(), slice(words(now))));
        });
    }

    /** Puts a paragraph behind the one with these words. */
    public void addBehind(String who, TextLanguage language, String at, String now) {
        write(who, language, text -> {
            int end = endOfBlock(text, at);
            return List.of(new ReplaceStep(end, end, slice(paragraph(words(now)))));
        });
    }

    /**
     * Suggests other words.
     *
     * @return the suggestion's id
     */
    public String suggest(String who, TextLanguage language, String old, String now) {
        String id = nextId();
        write(who, language, text -> {
            var place = place(text, old);
            int head = alike(old, now);
            int tail = alike(reversed(old.substring(head)), reversed(now.substring(head)));
            int from = place.from() + head;
            int to = place.to() - tail;
            var steps = new ArrayList<Step>();
            if (from < to) {
                steps.add(new AddMarkStep(from, to, mark(SuggestionMark.Kind.DELETION, id, who)));
            }
            if (head + tail < now.length()) {
                var added =
                        words(now.substring(head, now.length() - tail), mark(SuggestionMark.Kind.INSERTION, id, who));
                steps.add(new ReplaceStep(to, to, slice(added)));
            }
            return steps;
        });
        return id;
    }

    /** How many letters two words begin alike with: nobody retypes what stays. */
    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String reversed(String words) {
        return new StringBuilder(words).reverse().toString();
    }

    /**
     * Suggests a paragraph behind the one with these words.
     *
     * @return the suggestion's id
     */
    public String suggestBehind(String who, TextLanguage language, String at, String now) {
        String id = nextId();
        write(who, language, text -> {
            int end = endOfBlock(text, at);
            var proposed = paragraph(words(now)).mark(List.of(mark(SuggestionMark.Kind.INSERTION, id, who)));
            return List.of(new ReplaceStep(end, end, slice(proposed)));
        });
        return id;
    }

    /** Where words stand now. */
    public Place find(TextLanguage language, String words) {
        var place = place(text("drafter", language), words);
        return new Place(step("drafter", language), place.from(), place.to());
    }

    private void write(String who, TextLanguage language, Function<Node, List<? extends Step>> steps) {
        var seat = new Seat(who, language);
        seat.submit(step(who, language), steps.apply(text(who, language)));
        seat.leave();
    }

    private long step(String who, TextLanguage language) {
        return drafts.text(who(who), draft, language).orElseThrow().step();
    }

    private Node text(String who, TextLanguage language) {
        return review.document(who(who), draft, language).orElseThrow();
    }

    private String nextId() {
        return "demo-" + ++suggestions;
    }

    private static Place place(Node text, String words) {
        int position = 0;
        for (Node block : text.children()) {
            int at = block.textContent().indexOf(words);
            if (at >= 0) {
                int from = position + 1 + at;
                return new Place(0, from, from + words.length());
            }
            position += block.nodeSize();
        }
        throw new IllegalStateException("the demonstration's text has no " + words);
    }

    private static int endOfBlock(Node text, String words) {
        int position = 0;
        for (Node block : text.children()) {
            position += block.nodeSize();
            if (block.textContent().contains(words)) {
                return position;
            }
        }
        throw new IllegalStateException("the demonstration's text has no " + words);
    }

    private Mark mark(SuggestionMark.Kind kind, String id, String who) {
        return Schema.policy().mark(kind.mark(), Map.of("id", id, "by", who(who).reference()));
    }

    private static Node words(String words, Mark... marks) {
        return Schema.policy().text(words, List.of(marks));
    }

    private static Node paragraph(Node words) {
        return Schema.policy().node("paragraph", Map.of(), List.of(words));
    }

    private static Slice slice(Node node) {
        return new Slice(Fragment.of(node), 0, 0);
    }

    /** A place at the desk, for one thing to be written. */
    private final class Seat implements LiveListener {
        private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final LiveSeat seat;
        private final String client;

        Seat(String who, TextLanguage language) {
            var by = who(who);
            client = who;
            seat = texts.seat(draft, language, InterfaceLanguage.JA, () -> Optional.of(by), this)
                    .orElseThrow();
            seat.join(client, -1);
            await("init");
        }

        void submit(long version, List<? extends Step> steps) {
            seat.submit(version, client, List.copyOf(steps));
            await("steps");
        }

        void leave() {
            seat.leave();
        }

        private void await(String kind) {
            try {
                String frame;
                do {
                    frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (frame == null || frame.startsWith("{\"t\":\"refused\"") || frame.startsWith("{\"t\":\"bye\"")) {
                        throw new IllegalStateException("the demonstration could not write: " + frame);
                    }
                } while (!frame.startsWith("{\"t\":\"" + kind + "\""));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the demonstration was written", stopped);
            }
        }

        @Override
        public void send(String frame) {
            heard.add(frame);
        }

        @Override
        public void close() {
            // Only the desk ends the connection here, and says so in a frame before.
        }
    }
}
