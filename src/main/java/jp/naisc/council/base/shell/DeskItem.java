package jp.naisc.council.base.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that waits for the person at the desk, already in the person's language.
 *
 * @param weight what comes first where no date decides: smaller is more pressing
 * @param due the last day, where there is one
 * @param meta short facts below the sentence
 * @param act the word on the button
 * @param address where the button leads, below {@code /council/}
 */
public record DeskItem(
        int weight, Optional<LocalDate> due, String title, String what, List<String> meta, String act, String address) {
    public DeskItem {
        meta = List.copyOf(meta);
    }
}
