package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** On threads that the test turns by hand. */
class MailboxTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final Mailbox mailbox = new Mailbox(threads::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void tasksRunInTheOrderInWhichTheyCameOnOneThreadAtATime() {
        mailbox.post(() -> {
            done.add("first");
            mailbox.post(() -> done.add("posted by the first"));
        });
        mailbox.post(() -> done.add("second"));
        assertThat(threads).as("one thread serves all that wait").hasSize(1);
        turn();
        assertThat(done).containsExactly("first", "second", "posted by the first");
        assertThat(threads).isEmpty();
    }

    @Test
    void anEmptyMailboxTakesAThreadAgainWhenSomethingComes() {
        mailbox.post(() -> done.add("early"));
        turn();
        mailbox.post(() -> done.add("late"));
        turn();
        assertThat(done).containsExactly("early", "late");
    }

    @Test
    void whateverHappensToATaskTheNextOnesRunOn() {
        mailbox.post(() -> {
            throw new IllegalStateException("a fault");
        });
        mailbox.post(() -> {
            throw new StackOverflowError("a text nested deeper than anybody foresaw");
        });
        mailbox.post(() -> done.add("after both"));
        turn();
        assertThat(done).containsExactly("after both");
        mailbox.post(() -> done.add("and later"));
        turn();
        assertThat(done).containsExactly("after both", "and later");
    }

    @Test
    void whoPostsWhileTheServerStopsIsNotTroubled() {
        var stopped = new Mailbox(task -> {
            throw new RejectedExecutionException();
        });
        stopped.post(() -> done.add("never"));
        stopped.post(() -> done.add("never"));
        assertThat(done).isEmpty();
    }

    private void turn() {
        threads.remove().run();
    }
}
