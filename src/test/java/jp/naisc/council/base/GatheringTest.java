package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Announcements that are heard together. */
class GatheringTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Set<String>> told = new ArrayList<>();
    private int missed;
    private final Gathering gathering = new Gathering(later::add, told::add, () -> missed++);

    @Test
    void whatIsAnnouncedDuringThePauseIsToldOnceAndTogether() {
        gathering.heard("a");
        gathering.heard("b");
        gathering.heard("a");
        assertThat(told).isEmpty();
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(told).containsExactly(Set.of("a", "b"));
        gathering.heard("c");
        later.remove().run();
        assertThat(told).containsExactly(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void whoeverMayHaveMissedSomethingIsToldThatInstead() {
        gathering.heard("a");
        gathering.mayHaveMissed();
        later.remove().run();
        assertThat(missed).isEqualTo(1);
        assertThat(told).isEmpty();
        assertThat(later).isEmpty();
    }

    @Test
    void aFailureIsNotTheEndOfHearing() {
        var failing = new Gathering(
                later::add,
                which -> {
                    told.add(which);
                    throw new IllegalStateException("the screen is gone");
                },
                () -> missed++);
        failing.heard("a");
        later.remove().run();
        failing.heard("b");
        later.remove().run();
        assertThat(told).containsExactly(Set.of("a"), Set.of("b"));
    }
}
