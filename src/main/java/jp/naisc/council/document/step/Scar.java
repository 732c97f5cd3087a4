package jp.naisc.council.document.step;

import java.util.List;
import java.util.Optional;

/**
 * What is remembered of an anchor that lost words, so that they are known when they come back: by an undo, because their
 * provision was moved, or because somebody cut them out and put them in elsewhere. Nothing of it is a guess, and all of it
 * follows from the steps alone, so every node remembers the same.
 *
 * @param window where the words stood
 * @param away the blocks that were taken out as wholes with the words in them
 * @param cut the words that one person took out in one piece
 * @param since the number of the last step that changed or moved its words; 0 when none did
 */
public record Scar(Optional<Window> window, Optional<Away> away, Optional<Cut> cut, long since) {

    static final Scar NONE = touched(0);

    public Scar {
        away = away.filter(one -> !one.blocks().isEmpty());
    }

    /**
     * The place of lost words, with everything that has come there since.
     *
     * @param room how much went there: when more than that has come, it is another text
     */
    public record Window(int from, int to, int room) {

        boolean hasRoom() {
            return to - from <= room;
        }

        Window shifted(int by) {
            return new Window(from + by, to + by, room);
        }
    }

    /**
     * Whole blocks that were taken out, known by their ids and all that is in them. They are the same blocks wherever and by
     * whomever they are put in again.
     *
     * @param blocks a digest of each
     * @param from where the words are, counted from the beginning of the first block
     * @param to where they end; equal to {@code from} where the words were lost before the block was
     * @param window the window within them, where there was one, counted likewise
     */
    public record Away(List<String> blocks, int from, int to, Optional<Window> window) {

        public Away {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Words that were taken out of a block in one piece, and where in them the anchor's own are.
     *
     * @param author only his putting them in elsewhere is a move
     * @param until the number of the last step by which he can do so
     */
    public record Cut(String author, String words, int from, int to, long until) {}

    /** Nothing is lost, but a step wrote among the words, or they came back with it. */
    static Scar touched(long n) {
        return new Scar(Optional.empty(), Optional.empty(), Optional.empty(), n);
    }

    Scar since(long n) {
        return new Scar(window, away, cut, n);
    }

    boolean isEmpty() {
        return !mayComeBack() && since == 0;
    }

    /** Whether words are lost that would be known. */
    boolean mayComeBack() {
        return window.isPresent() || away.isPresent() || cut.isPresent();
    }
}
