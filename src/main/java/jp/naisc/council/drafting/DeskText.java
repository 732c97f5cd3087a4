package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.StepMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of a desk as it is committed, with the last steps and the way to the log. Anybody may read what it is now; only
 * the desk's own task moves it on.
 */
final class DeskText {

    private static final Logger trouble = LoggerFactory.getLogger(DeskText.class);

    /** Opening a desk replays at most about this many steps. */
    private static final int STEPS_BETWEEN_SNAPSHOTS = 300;

    /** An editor that missed more than this gets the text anew: that is less to send. */
    private static final int MOST_TO_RESUME = 5_000;

    private final DeskKey key;
    private final DraftLog log;
    private final Executor background;
    private final RecentSteps recent = new RecentSteps();
    private long snapshotAt;
    private volatile DeskState state;

    DeskText(DeskKey key, DeskState state, DraftLog log, Executor background) {
        this.key = key;
        this.state = state;
        this.snapshotAt = state.version();
        this.log = log;
        this.background = background;
    }

    DeskState state() {
        return state;
    }

    long version() {
        return state.version();
    }

    /** A round is stored: it is the text now. */
    void take(Round round) {
        state = round.after();
        var logged = round.sent().steps();
        for (int i = 0; i < logged.size(); i++) {
            recent.add(logged.get(i), round.steps().get(i).getMap());
        }
        snapshotWhenDue();
    }

    /** Reads what other nodes stored since, and what that was. */
    List<LoggedStep> takeWhatOthersStored() {
        var missed = new ArrayList<LoggedStep>();
        DeskState next = state;
        for (List<LoggedStep> submitted : log.submissions(key, state.version(), Long.MAX_VALUE)) {
            next = next.after(submitted);
            missed.addAll(submitted);
        }
        missed.forEach(logged -> recent.add(logged, logged.step().getMap()));
        state = next;
        snapshotWhenDue();
        return missed;
    }

    /** The steps after a version; nothing when there is no such version, or they are too many. */
    Optional<List<LoggedStep>> missedSince(long version) {
        if (version < 0 || version > version() || version() - version > MOST_TO_RESUME) {
            return Optional.empty();
        }
        return recent.after(version, version()).or(() -> Optional.of(log.steps(key, version, version())));
    }

    /** How positions moved since a version; nothing when that is not in memory, or one of the steps is this editor's own. */
    Optional<List<StepMap>> mapsAfter(long version, String client) {
        return recent.mapsAfter(version, version(), client);
    }

    /** Whether somebody else wrote in this editor's name. */
    boolean isWrittenByAnother(String client, String author) {
        return recent.hasOfAnother(client, author);
    }

    void changeAnchors(UnaryOperator<AnchorSet<String>> change) {
        state = state.with(change.apply(state.anchors()));
    }

    private void snapshotWhenDue() {
        DeskState now = state;
        if (now.version() - snapshotAt >= STEPS_BETWEEN_SNAPSHOTS) {
            snapshotAt = now.version();
            background.execute(() -> keep(now));
        }
    }

    /** Without it the next opening only replays more steps. */
    private void keep(DeskState now) {
        try {
            log.insertSnapshot(key, now);
        } catch (RuntimeException failure) {
            trouble.warn("no snapshot of {} at step {}", key, now.version(), failure);
        }
    }
}
