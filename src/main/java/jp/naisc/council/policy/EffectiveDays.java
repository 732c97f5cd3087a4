package jp.naisc.council.policy;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.base.JapaneseDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Moves a cycle to 実施 when the day of its edition comes after its publication. What is in force never waits for this: it follows from the
 * dates; only the cycle's way is written on.
 */
@Component
class EffectiveDays implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EffectiveDays.class);
    private static final long MINUTES_BETWEEN = 10;

    private final CycleRepository repository;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("effective-days").daemon().factory());

    EffectiveDays(CycleRepository repository, RevisionCycles cycles, Versions versions, Clock clock) {
        this.repository = repository;
        this.cycles = cycles;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        timer.scheduleWithFixedDelay(this::look, 0, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            takeEffect();
        } catch (RuntimeException failure) {
            log.warn("the effective dates could not be looked at; the next round will", failure);
        }
    }

    /** Several nodes may try at once; the key of the way lets one of them. */
    void takeEffect() {
        var today = JapaneseDates.dateOf(clock.instant());
        for (RevisionCycle cycle : repository.at(Stage.PUBLISHED)) {
            boolean due = versions.find(cycle.policy(), VersionNumber.edition(cycle.edition()))
                    .flatMap(PolicyVersion::dates)
                    .filter(dates -> !dates.effective().isAfter(today))
                    .isPresent();
            if (due) {
                cycles.moveByItself(cycle, Stage.IN_EFFECT);
            }
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
