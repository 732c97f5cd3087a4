package jp.naisc.council.policy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Typed;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.spi.AutomaticMoves;
import jp.naisc.council.policy.spi.Obstacle;
import jp.naisc.council.policy.spi.StageGate;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens revision cycles and moves them through their stages. */
@Service
public class RevisionCycles {

    /** Announced with the id of a cycle when it stands somewhere else. */
    public static final String MOVED = "policy.stage";

    public static final int MAX_REASON = 4_000;

    /** Who moves a cycle when nobody does: a deadline passed, a publication took place. */
    private static final String THE_PLATFORM = "system";

    private final CycleRepository cycles;
    private final Policies policies;
    private final List<StageGate> gates;
    private final List<AutomaticMoves> automatic;
    private final TransactionOperations transaction;
    private final OfficialRecord record;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevisionCycles(
            CycleRepository cycles,
            Policies policies,
            List<StageGate> gates,
            List<AutomaticMoves> automatic,
            TransactionOperations transaction,
            OfficialRecord record,
            Announcements announcements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.policies = policies;
        this.gates = List.copyOf(gates);
        this.automatic = List.copyOf(automatic);
        this.transaction = transaction;
        this.record = record;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    public Optional<RevisionCycle> find(CycleId id) {
        return cycles.find(id);
    }

    /**
     * Inside a transaction: the cycle as it stands, and as it stays until the transaction ends. What belongs to a stage, such
     * as a version that is cut, is stored under this; moves wait for it.
     */
    public Optional<RevisionCycle> hold(CycleId id) {
        return cycles.hold(id);
    }

    /**
     * Inside a transaction: those of the cycles that nobody moves or cuts from in this moment, as they stand and stay until
     * the transaction ends. It waits for nobody; several may ask for the same cycle at once, and moves wait for all of them.
     */
    public List<RevisionCycle> holdFree(Collection<CycleId> ids) {
        return cycles.holdFree(ids);
    }

    /** Every cycle of a policy, the newest first. */
    public List<RevisionCycle> of(PolicyId policy) {
        return cycles.of(policy);
    }

    /** The cycle under way, if there is one. */
    public Optional<RevisionCycle> running(PolicyId policy) {
        return cycles.of(policy).stream().filter(RevisionCycle::isRunning).findFirst();
    }

    /** The way a cycle went, the oldest step first. */
    public List<StageChange> way(CycleId cycle) {
        return cycles.way(cycle);
    }

    /** Opens the next revision at 諮問. Only one cycle runs at a time; of two that open it at once, one does. */
    public OpenCycleResult open(Actor by, PolicyId policyId, Titles titles) {
        by.require(Act.OPEN_CYCLE);
        var policy = policies.find(policyId);
        if (policy.isEmpty()) {
            return new OpenCycleResult.NoSuchPolicy();
        }
        try {
            return result(transaction.execute(status -> openNext(by, policy.get(), titles)));
        } catch (DuplicateKeyException opened) {
            return new OpenCycleResult.AlreadyRunning(cycles.of(policyId).getFirst());
        }
    }

    private OpenCycleResult openNext(Actor by, Policy policy, Titles titles) {
        // The number first: whoever opens between these two lines is seen by the second, whoever opens later has the
        // number.
        int ordinal = cycles.lastOrdinal(policy.id()) + 1;
        var running = running(policy.id());
        if (running.isPresent()) {
            return new OpenCycleResult.AlreadyRunning(running.get());
        }
        var id = CycleId.random();
        int edition = cycles.lastEdition(policy.id()) + 1;
        var opened = record.append(RecordDraft.of("CYCLE_OPENED", RecordSubjects.of(policy), by.reference())
                .with("cycle", id)
                .with("edition", edition)
                .with("title.ja", titles.ja())
                .with("title.en", titles.en()));
        cycles.insert(id, policy.id(), ordinal, edition, titles, clock.instant(), opened);
        move(id, policy.id(), 1, Stage.REQUESTED, null, by.reference(), null);
        return new OpenCycleResult.Opened(cycles.find(id).orElseThrow());
    }

    /** What blocks this move, before anybody tries it. */
    public List<Obstacle> obstacles(RevisionCycle cycle, Stage to) {
        return gates.stream()
                .flatMap(gate -> gate.obstacles(cycle.policy(), cycle.id(), cycle.stage(), to).stream())
                .toList();
    }

    /** The moves this person could ask for now. */
    public List<Transition> movesOpenTo(Actor by, RevisionCycle cycle) {
        return PolicyProcess.from(cycle.stage()).stream()
                .map(this::asThingsAre)
                .filter(move -> mayMake(by, move))
                .toList();
    }

    /** A move of the platform's that no module makes is made by people. */
    private Transition asThingsAre(Transition move) {
        boolean made =
                !move.isAutomatic() || automatic.stream().anyMatch(module -> module.makes(move.from(), move.to()));
        return made ? move : move.byHand();
    }

    /**
     * Moves a cycle.
     *
     * @param seen the cycle as the person saw it; if it moved since, nothing happens
     * @param reason mandatory for returns and exits; otherwise it may be empty
     */
    public MoveResult move(Actor by, RevisionCycle seen, Stage to, String reason) {
        by.require(Act.MOVE_STAGE);
        var move =
                PolicyProcess.between(seen.stage(), to).map(this::asThingsAre).filter(m -> !m.isAutomatic());
        if (move.isEmpty()) {
            return new MoveResult.NoSuchMove(seen.stage(), to);
        }
        if (!mayMake(by, move.get())) {
            throw new AccessDeniedException(seen.stage() + " -> " + to);
        }
        String why = Typed.words(reason);
        if (why.length() > MAX_REASON) {
            throw new IllegalArgumentException("a reason has at most " + MAX_REASON + " characters");
        }
        if (move.get().needsReason() && why.isEmpty()) {
            return new MoveResult.ReasonMissing();
        }
        try {
            return result(transaction.execute(status -> decide(by, seen, move.get(), why.isEmpty() ? null : why)));
        } catch (DuplicateKeyException outrun) {
            return movedMeanwhile(seen.id());
        }
    }

    private MoveResult decide(Actor by, RevisionCycle seen, Transition move, @Nullable String reason) {
        var now = cycles.hold(seen.id());
        if (now.isEmpty()) {
            return new MoveResult.NoSuchCycle();
        }
        if (now.get().seq() != seen.seq()) {
            return new MoveResult.MovedMeanwhile(now.get());
        }
        var obstacles = move.kind() == Transition.Kind.FORWARD ? obstacles(seen, move.to()) : List.<Obstacle>of();
        if (!obstacles.isEmpty()) {
            return new MoveResult.Blocked(obstacles);
        }
        if (!move.needsSecond()) {
            move(seen.id(), seen.policy(), seen.seq() + 1, move.to(), reason, by.reference(), null);
            return new MoveResult.Moved(cycles.find(seen.id()).orElseThrow());
        }
        var first = cycles.requester(seen.id(), seen.seq(), move.to());
        if (first.isEmpty()) {
            request(by, seen, move.to());
            return new MoveResult.AwaitsSecondPerson(move.to());
        }
        if (first.get().equals(by.reference())) {
            return new MoveResult.SamePerson(move.to());
        }
        move(seen.id(), seen.policy(), seen.seq() + 1, move.to(), reason, first.get(), by.reference());
        return new MoveResult.Moved(cycles.find(seen.id()).orElseThrow());
    }

    /** The first of two people has asked for this; who it was, if anybody did. */
    public Optional<String> awaitsSecond(RevisionCycle cycle, Stage to) {
        return cycles.requester(cycle.id(), cycle.seq(), to);
    }

    /**
     * An automatic move, asked for by the module whose deadline passed or whose day came; there is no button for it.
     *
     * @return the cycle as it stands now; false moves are bugs of the caller, a cycle that moved meanwhile is not
     */
    public MoveResult moveByItself(RevisionCycle seen, Stage to) {
        if (PolicyProcess.between(seen.stage(), to)
                .filter(Transition::isAutomatic)
                .isEmpty()) {
            throw new IllegalArgumentException(seen.stage() + " -> " + to + " is no automatic move");
        }
        try {
            transaction.executeWithoutResult(status -> {
                cycles.hold(seen.id());
                move(seen.id(), seen.policy(), seen.seq() + 1, to, null, THE_PLATFORM, null);
            });
            return new MoveResult.Moved(cycles.find(seen.id()).orElseThrow());
        } catch (DuplicateKeyException outrun) {
            return movedMeanwhile(seen.id());
        }
    }

    private void request(Actor by, RevisionCycle cycle, Stage to) {
        var entry = record.append(RecordDraft.of("STAGE_REQUESTED", RecordSubjects.of(cycle.id()), by.reference())
                .with("from", cycle.stage())
                .with("to", to));
        cycles.insertRequest(cycle.id(), cycle.seq(), to, by.reference(), clock.instant(), entry);
    }

    private void move(
            CycleId cycle,
            PolicyId policy,
            int seq,
            Stage to,
            @Nullable String reason,
            String by,
            @Nullable String second) {
        var draft = RecordDraft.of("STAGE_MOVED", RecordSubjects.of(cycle), by)
                .with("seq", seq)
                .with("to", to);
        draft = reason == null ? draft : draft.with("reason", reason);
        draft = second == null ? draft : draft.with("second", second);
        var at = clock.instant();
        cycles.insertChange(cycle, seq, to, reason, by, second, at, record.append(draft));
        announcements.announce(MOVED, cycle.toString());
        events.publishEvent(new StageMoved(policy, cycle, to, at));
    }

    private MoveResult movedMeanwhile(CycleId id) {
        return cycles.find(id).<MoveResult>map(MoveResult.MovedMeanwhile::new).orElseGet(MoveResult.NoSuchCycle::new);
    }

    private static boolean mayMake(Actor by, Transition move) {
        return move.roles().stream().anyMatch(by::has);
    }

    private static <T> T result(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
