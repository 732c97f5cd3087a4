package jp.naisc.council.base.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that waits for the person at the desk, already in the person's language.
 *
 * @param weight what comes first where no date decides: smaller is more pressing
 * @param due the last day, where there is one
 * @param meta short facts below the sentence
 * @param act the word on the button
 * @param address where the button leads, below {@code /council/}
 * @param reading how long it takes to read what the act is about, asked for only where it is shown; nothing where there is
 *     nothing to read
 */
public record DeskItem(
        int weight,
        Optional<LocalDate> due,
        String title,
        String what,
        List<String> meta,
        String act,
        String address,
        Supplier<Duration> reading) {
    public DeskItem {
        meta = List.copyOf(meta);
    }

    /** An act before which nothing is to be read. */
    public DeskItem(
            int weight,
            Optional<LocalDate> due,
            String title,
            String what,
            List<String> meta,
            String act,
            String address) {
        this(weight, due, title, what, meta, act, address, () -> Duration.ZERO);
    }

    /** The same with something to read. */
    public DeskItem reading(Supplier<Duration> words) {
        return new DeskItem(weight, due, title, what, meta, act, address, words);
    }
}
