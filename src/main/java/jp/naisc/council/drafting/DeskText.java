package jp.naisc.council.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.drafting.spi.AnchorSource;
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

    /** So many states before the last are kept for what is anchored on one of them: about as long as its news takes. */
    private static final int STAGES = 64;

    /** The text at a version. */
    private record Stage(long version, Node doc) {}

    private final DeskKey key;
    private final DraftLog log;
    private final Executor background;
    private final RecentSteps recent = new RecentSteps();
    private final Deque<Stage> stages = new ArrayDeque<>();
    private long snapshotAt;
    private volatile DeskState state;
    private volatile DraftRules rules;

    DeskText(DeskKey key, DeskState state, DraftRules rules, DraftLog log, Executor background) {
        this.rules = rules;
        this.key = key;
        this.state = state;
        this.snapshotAt = state.version();
        this.log = log;
        this.background = background;
    }

    DeskState state() {
        return state;
    }

    /** The rules as this desk knows them; whether they still are the rules is settled when steps are stored. */
    DraftRules rules() {
        return rules;
    }

    /** Newer rules are in force; older ones, read by somebody who was slower, are not. */
    void judgeBy(DraftRules newer) {
        if (newer.epoch() > rules.epoch()) {
            rules = newer;
        }
    }

    long version() {
        return state.version();
    }

    /** A round is stored: it is the text now. */
    void take(Round round) {
        follow(round.after());
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
        follow(next);
        snapshotWhenDue();
        return missed;
    }

    private void follow(DeskState next) {
        stages.add(new Stage(state.version(), state.doc()));
        if (stages.size() > STAGES) {
            stages.removeFirst();
        }
        state = next;
    }

    /** The steps after a version; nothing when there is no such version, or they are too many. */
    Optional<List<LoggedStep>> missedSince(long version) {
        if (version < 0 || version > version() || version() - version > MOST_TO_RESUME) {
            return Optional.empty();
        }
        return recent.after(version, version()).or(() -> Optional.of(log.steps(key, version, version())));
    }

    /** The text of a version from which an editor can still be brought up to now; waits for the database. */
    Optional<Node> at(long version) {
        if (version < 0 || version() - version > MOST_TO_RESUME) {
            return Optional.empty();
        }
        return log.load(key, version).filter(then -> then.version() == version).map(DeskState::doc);
    }

    /** How positions moved since a version; nothing when that is not in memory, or one of the steps is this editor's own. */
    Optional<List<StepMap>> mapsAfter(long version, String client) {
        return recent.mapsAfter(version, version(), client);
    }

    /** Whether somebody else wrote in this editor's name. */
    boolean isWrittenByAnother(String client, String author) {
        return recent.hasOfAnother(client, author);
    }

    /** Whether it knows without the log what became of a version. */
    boolean remembers(long version) {
        return recent.mapsAfter(version, version()).isPresent();
    }

    /** A range of a version that it remembers as it is now; empty when its words are gone or there is no such range. */
    Optional<Anchor<String>> moved(long version, int from, int to) {
        return recent.mapsAfter(version, version())
                .flatMap(maps -> follow(maps, from, to))
                .filter(anchor -> anchor.to() <= state.doc().content().size());
    }

    /** A range after steps; empty when there is no such range, or not any more. */
    static Optional<Anchor<String>> follow(List<StepMap> maps, int from, int to) {
        if (from < 0 || from >= to) {
            return Optional.empty();
        }
        var set = AnchorSet.of(List.of(new Anchor<>("", from, to, "")), List.of());
        for (StepMap map : maps) {
            set = set.map(map);
        }
        return set.anchor("");
    }

    /** Takes an anchor that was set on this version or an earlier one, and follows it through what came since. */
    void anchor(AnchorSource.Placement placed) {
        var anchor = new Anchor<>(placed.key(), placed.from(), placed.to(), placed.quote());
        if (placed.n() == version()) {
            state = state.with(state.anchors().with(anchor));
            return;
        }
        Stage start = null;
        for (Stage stage : stages) {
            start = stage.version() <= placed.n() ? stage : start;
        }
        var since = start == null ? Optional.<List<LoggedStep>>empty() : recent.after(start.version(), version());
        if (start == null || since.isEmpty()) {
            findAnchors();
            return;
        }
        var followed = new DeskState.Followed(start.doc(), AnchorSet.empty());
        if (start.version() == placed.n()) {
            followed = new DeskState.Followed(followed.doc(), AnchorSet.of(List.of(anchor), List.of()));
        }
        for (LoggedStep step : since.get()) {
            followed = followed.after(step);
            if (step.n() == placed.n()) {
                followed = new DeskState.Followed(followed.doc(), AnchorSet.of(List.of(anchor), List.of()));
            }
        }
        state = state.with(state.anchors().with(followed.anchors()));
    }

    /** Reads the anchors anew, as a desk that is opened finds them. */
    void findAnchors() {
        log.load(key, version()).ifPresent(found -> state = state.with(found.anchors()));
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
