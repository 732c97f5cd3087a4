package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.policy.RevisionCycles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** The desks of this node: opened when somebody comes, closed when nobody has been there for a while. */
@Service
public class LiveTexts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LiveTexts.class);
    private static final int KEY_LENGTH = 10;
    private static final long ROUND_SECONDS = 30;

    /** Some rights end without anybody doing anything: a term is over at midnight. */
    private static final int ROUNDS_BETWEEN_QUESTIONS = 10;

    private final Map<DeskKey, DraftDesk> desks = new ConcurrentHashMap<>();
    private final List<Announcements.Subscription> subscriptions = new ArrayList<>();
    private final DraftLog draftLog;
    private final StepWriter writer;
    private final DraftRights rights;
    private final DraftRulesStore rules;
    private final List<AnchorSource> anchors;
    private final NodePresence presence;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("draft-desk-", 0).factory());
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("draft-background").daemon().factory());

    private int rounds;

    LiveTexts(
            DraftLog draftLog,
            StepWriter writer,
            DraftRights rights,
            DraftRulesStore rules,
            List<AnchorSource> anchors,
            NodePresence presence,
            Announcements announcements) {
        this.draftLog = draftLog;
        this.writer = writer;
        this.rights = rights;
        this.rules = rules;
        this.anchors = List.copyOf(anchors);
        this.presence = presence;
        presence.begin(desks);
        follow(announcements, StepWriter.STORED, this::catchUp, () -> desks.values()
                .forEach(DraftDesk::catchUp));
        follow(announcements, RevisionCycles.MOVED, cycle -> recheck(desk -> true), () -> recheck(desk -> true));
        follow(
                announcements,
                Rapporteurs.CHANGED,
                draft -> recheck(desk -> desk.key().draft().toString().equals(draft)),
                () -> {}); // one question after a gap is enough: the one above
        follow(
                announcements,
                DraftRulesStore.CHANGED,
                draft -> learnRules(desk -> desk.key().draft().toString().equals(draft)),
                () -> learnRules(desk -> true));
        follow(announcements, AnchorSource.PLACED, this::anchor, () -> desks.values()
                .forEach(DraftDesk::findAnchors));
        follow(announcements, SignOuts.TOPIC, person -> recheck(desk -> true), () -> {});
        background.scheduleWithFixedDelay(this::makeTheRound, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    private void follow(Announcements announcements, String topic, Consumer<String> heard, Runnable missed) {
        subscriptions.add(announcements.subscribe(topic, new Announcements.Follower() {
            @Override
            public void heard(String payload) {
                heard.accept(payload);
            }

            @Override
            public void mayHaveMissed() {
                missed.run();
            }
        }));
    }

    /**
     * A place at a draft for a person who may read it; empty where there is no such draft, or nobody may tell him there is.
     *
     * @param names the language in which this person is told who is there
     * @param session who the person is by now; asked again whenever rights may have changed, empty when signed out
     */
    public Optional<LiveSeat> seat(
            DraftId draft,
            TextLanguage language,
            InterfaceLanguage names,
            Supplier<Optional<Actor>> session,
            LiveListener listener) {
        var actor = session.get();
        var access = actor.flatMap(now -> rights.of(now, draft));
        if (actor.isEmpty() || access.isEmpty() || access.get() instanceof DraftAccess.None) {
            return Optional.empty();
        }
        var person = new LivePerson(Ids.shortName(KEY_LENGTH), actor.get());
        var participant = new Participant(person, names, session, access.get(), listener);
        return desk(new DeskKey(draft, language)).map(desk -> new LiveSeat(desk, participant));
    }

    Optional<DraftDesk> desk(DeskKey key) {
        var before = desks.get(key);
        var now = desks.compute(key, (k, desk) -> desk != null && !desk.isClosed() ? desk : load(k));
        if (now != null && now != before) {
            // what another node stored after the log was read was announced before this desk could be found
            now.catchUp();
            presence.opened(key);
        }
        return Optional.ofNullable(now);
    }

    private @Nullable DraftDesk load(DeskKey key) {
        return draftLog.find(key.draft())
                .flatMap(draft -> draftLog.load(key).map(state -> open(key, draft, state)))
                .orElse(null);
    }

    private DraftDesk open(DeskKey key, Draft draft, DeskState state) {
        return new DraftDesk(
                key,
                new DeskText(key, state, rules.of(key), draftLog, background),
                (steps, epoch, alongside, then) ->
                        writer.store(new StepWriter.Pending(key, draft.cycle(), steps, epoch, alongside, then)),
                actor -> rights.of(actor, draft.id()),
                () -> rules.of(key),
                new AuthorNames(presence.people()),
                presence.at(key),
                threads,
                background);
    }

    private void catchUp(String payload) {
        int slash = payload.lastIndexOf('/');
        long head = Long.parseLong(payload.substring(slash + 1));
        DeskKey.parse(payload.substring(0, slash)).map(desks::get).ifPresent(desk -> desk.catchUpTo(head));
    }

    private void anchor(String payload) {
        int slash = payload.lastIndexOf('/');
        String name = payload.substring(slash + 1);
        DeskKey.parse(payload.substring(0, slash)).ifPresent(key -> {
            var desk = desks.get(key);
            if (desk != null) {
                anchors.stream()
                        .flatMap(source -> source.placed(key.draft(), key.language(), name).stream())
                        .forEach(desk::anchor);
            }
        });
    }

    private void learnRules(Predicate<DraftDesk> which) {
        desks.values().stream().filter(which).forEach(DraftDesk::learnRules);
    }

    private void recheck(Predicate<DraftDesk> which) {
        desks.values().stream().filter(which).forEach(desk -> desk.watch().askAll());
    }

    /** Asks now and then who may still write, and closes desks that have been empty; a little later than needed, so that a reload of the page finds them open. */
    private void makeTheRound() {
        try {
            if (++rounds % ROUNDS_BETWEEN_QUESTIONS == 0) {
                recheck(desk -> true);
            }
            desks.values().removeIf(desk -> {
                boolean idle = desk.isIdle();
                if (idle) {
                    desk.close(Frames.Farewell.SHUTDOWN);
                }
                return idle;
            });
        } catch (RuntimeException failure) {
            log.warn("the round over the desks failed", failure);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        subscriptions.forEach(Announcements.Subscription::close);
        var told = desks.values().stream()
                .map(desk -> desk.close(Frames.Farewell.SHUTDOWN))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(told).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            log.warn("open editors were not told in time that the server stops", late);
        }
        background.shutdown();
        threads.shutdown();
    }
}
