package jp.naisc.council.drafting;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.drafting.StepWriter.Outcome;
import jp.naisc.council.drafting.Submitted.Ending;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority over one language of one draft, in memory. It does one thing at a time: everything here runs as a task of
 * its mailbox. What the text is, is decided only by what is committed ({@link DeskText}); what is submitted goes through
 * {@link Rounds}; who comes, through {@link Arrivals}; who may still do what is asked by {@link AccessWatch}.
 */
final class DraftDesk {

    private static final Logger trouble = LoggerFactory.getLogger(DraftDesk.class);

    private final DeskKey key;
    private final DeskText text;
    private final Executor background;
    private final Mailbox tasks;
    private final Audience audience;
    private final AccessWatch watch;
    private final Neighbours neighbours;
    private final Rounds rounds;
    private final Arrivals arrivals;
    private final Supplier<DraftRules> newestRules;
    private final AuthorNames authors;
    private volatile boolean closed;

    /**
     * @param rights what somebody may do with this draft by now
     * @param newestRules reads the rules of this draft
     * @param authors whose the suggestions are
     * @param others where the other nodes hear of who is here
     * @param threads for the desk's own tasks, which wait for nothing
     * @param background for what may wait for the database
     */
    DraftDesk(
            DeskKey key,
            DeskText text,
            Rounds.Store store,
            Function<Actor, Optional<DraftAccess>> rights,
            Supplier<DraftRules> newestRules,
            AuthorNames authors,
            NeighbourLine others,
            Executor threads,
            Executor background) {
        this.key = key;
        this.text = text;
        this.newestRules = newestRules;
        this.authors = authors;
        this.background = background;
        this.tasks = new Mailbox(threads);
        this.audience = new Audience(threads, others);
        this.watch = new AccessWatch(audience, tasks, rights);
        this.neighbours = new Neighbours(audience, tasks);
        this.rounds = new Rounds(text, audience, tasks, store, this::roundEnded);
        this.arrivals = new Arrivals(text, audience, authors, tasks, rounds, this::catchUpNow);
    }

    DeskKey key() {
        return key;
    }

    /** What is committed. */
    DeskState state() {
        return text.state();
    }

    /** The rules by which it judges; read on the desk's own task they are those of what is being judged. */
    DraftRules rules() {
        return text.rules();
    }

    boolean isIdle() {
        return audience.size() == 0;
    }

    boolean isClosed() {
        return closed;
    }

    /** Who may still do what; asking waits for the database. */
    AccessWatch watch() {
        return watch;
    }

    /** Who is at this text on other nodes. */
    Neighbours neighbours() {
        return neighbours;
    }

    /** Somebody is about to join; whatever changes his rights from now on reaches him. */
    void expect(Participant one) {
        tasks.post(() -> audience.expect(one));
    }

    /** Who comes. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** The text of a version that is not too long ago; waits for the database. */
    Optional<Node> textAt(long version) {
        return text.at(version);
    }

    void leave(Participant one) {
        tasks.post(() -> {
            if (audience.remove(one)) {
                audience.tellWhoIsHere();
            }
        });
    }

    void moveCursor(Participant one, long version, int from, int to) {
        tasks.post(() -> {
            if (audience.contains(one) && version <= text.version()) {
                audience.moveCursor(one, new Cursor(version, from, to));
            }
        });
    }

    void submit(Submitted submitted) {
        rounds.submit(submitted);
    }

    private void roundEnded(Round round, Outcome outcome) {
        switch (outcome) {
            case Outcome.Stored(var at) -> {
                text.take(round);
                nameAuthors();
                audience.tellSteps(round.sent(), at);
                round.acts().forEach(taken -> taken.act().told().accept(new Ending.Done(taken.from(), taken.to())));
            }
            case Outcome.Outrun() -> {
                catchUpNow();
                round.authors().forEach(one -> audience.tell(one, Frames.stale(text.version())));
                round.acts().forEach(taken -> submit(taken.act()));
            }
            case Outcome.RulesChanged() -> background.execute(() -> judgeAnew(round));
            case Outcome.Declined(var act) -> {
                act.told().accept(new Ending.Declined());
                round.written().forEach(this::submit);
                round.acts().stream().filter(taken -> taken.act() != act).forEach(taken -> submit(taken.act()));
            }
            case Outcome.StageClosed() -> {
                background.execute(() -> refuse(round));
                tell(round, new Ending.StageClosed());
            }
            case Outcome.Failed() -> {
                close(Frames.Farewell.SHUTDOWN);
                tell(round, new Ending.Failed());
            }
        }
    }

    /** Reads the names of those whose suggestions stand in the text; waits for the database. */
    void learnAuthors() {
        if (authors.learn(text.state().owners().values())) {
            tasks.post(() -> audience.tellEach(one -> Frames.authors(authors, one.language())));
        }
    }

    /** Somebody may have suggested for the first time. */
    private void nameAuthors() {
        if (!authors.knowsAll(text.state().owners().values())) {
            background.execute(this::learnAuthors);
        }
    }

    private static void tell(Round round, Ending ending) {
        round.acts().forEach(taken -> taken.act().told().accept(ending));
    }

    /** The rules changed while these steps were on their way: nothing of them is stored, and they are judged again. */
    private void judgeAnew(Round round) {
        learnRules();
        round.written().forEach(this::submit);
        round.acts().forEach(taken -> submit(taken.act()));
    }

    /** Reads the rules by which steps are judged from now on; waits for the database. */
    void learnRules() {
        try {
            var newest = newestRules.get();
            tasks.post(() -> {
                var before = text.rules();
                text.judgeBy(newest);
                if (text.rules() != before) {
                    audience.tellAll(Frames.filed(text.rules().filed()));
                    audience.tellAll(Frames.frozen(text.rules()));
                }
            });
        } catch (RuntimeException unreadable) {
            trouble.error("the rules of {} could not be read; it is closed", key, unreadable);
            close(Frames.Farewell.SHUTDOWN);
        }
    }

    /** The stage closed before these words were stored: everybody is told so, then their authors that the words were refused. */
    private void refuse(Round round) {
        try {
            watch.askAll();
        } finally {
            tasks.post(() -> round.authors()
                    .forEach(one -> audience.tell(one, Frames.refused(RefusalReason.READ_ONLY, text.version()))));
        }
    }

    /** Another node stored steps, or may have. */
    void catchUp() {
        rounds.whenSettled(this::catchUpNow);
    }

    /** A node, perhaps this one, stored steps up to this number; the desk that stored them has them already. */
    void catchUpTo(long head) {
        if (text.version() < head) {
            rounds.whenSettled(() -> {
                if (text.version() < head) {
                    catchUpNow();
                }
            });
        }
    }

    private void catchUpNow() {
        if (closed) {
            return;
        }
        long from = text.version();
        try {
            var missed = text.takeWhatOthersStored();
            if (!missed.isEmpty()) {
                nameAuthors();
                audience.tellSteps(SentSteps.of(from, missed, audience::keyOf), null);
            }
        } catch (RuntimeException unreadable) {
            // Nobody may wait for an answer that does not come. They come back, to a desk that is read anew.
            trouble.error("the steps of another node could not be read; {} is closed", key, unreadable);
            close(Frames.Farewell.SHUTDOWN);
        }
    }

    /** Something was anchored in this text; carried through every later step from now on, and kept in snapshots. */
    void anchor(AnchorSource.Placement placement) {
        rounds.whenSettled(() -> text.anchor(placement));
    }

    /** Anchors may have been placed that this desk did not hear of. */
    void findAnchors() {
        rounds.whenSettled(text::findAnchors);
    }

    /** Answers a question about the text, after what is being stored. */
    void ask(Consumer<DeskText> question, Consumer<RuntimeException> trouble) {
        rounds.whenSettled(() -> {
            try {
                question.accept(text);
            } catch (RuntimeException unforeseen) {
                trouble.accept(unforeseen);
            }
        });
    }

    /** Ends the desk; whoever is there is told to come back. Done when they have been told. */
    CompletableFuture<Void> close(Frames.Farewell why) {
        var dismissed = new CompletableFuture<CompletableFuture<Void>>();
        tasks.post(() -> {
            closed = true;
            arrivals.close();
            audience.dismissAll(why);
            dismissed.complete(audience.said());
        });
        return dismissed.thenCompose(said -> said);
    }
}
