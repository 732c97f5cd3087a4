package jp.naisc.council.document.anchor;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;

/** What became of a pin in another version of the text. */
public sealed interface Outcome<K> {

    /** The pin on the version before. */
    Pinned<K> was();

    /** The pin on the version after; empty if it is gone. */
    Optional<Pinned<K>> now();

    Kind kind();

    /** The four things that can be said of a pin, from the certain to the lost. */
    enum Kind {
        EXACT,
        MOVED,
        CHANGED,
        GONE
    }

    /** The same words in the same provision. Marks and the numbers shown by cross-references may be others. */
    record Exact<K>(Pinned<K> was, Pinned<K> is) implements Outcome<K> {
        @Override
        public Optional<Pinned<K>> now() {
            return Optional.of(is);
        }

        @Override
        public Kind kind() {
            return Kind.EXACT;
        }
    }

    /** The same words, elsewhere. */
    record Moved<K>(Pinned<K> was, Pinned<K> is, Whereabouts whereabouts) implements Outcome<K> {
        public Moved {
            if (whereabouts == Whereabouts.IN_PLACE) {
                throw new IllegalArgumentException("what stands in its place did not move");
            }
        }

        @Override
        public Optional<Pinned<K>> now() {
            return Optional.of(is);
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /**
     * Some of the words are there still; of a pin on a whole provision, the provision is.
     *
     * @param words from the words before to the words now: {@code WordRun.before(words)} is what stood there,
     *     {@code WordRun.after(words)} is the quote of {@code is}
     */
    record Changed<K>(Pinned<K> was, Pinned<K> is, Whereabouts whereabouts, List<WordRun> words) implements Outcome<K> {
        public Changed {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Pinned<K>> now() {
            return Optional.of(is);
        }

        @Override
        public Kind kind() {
            return Kind.CHANGED;
        }
    }

    /**
     * No word is left, or the provision is not there any more. The quote stays with {@code was}.
     *
     * @param provision the provision in which the words stood, if it is there still
     * @param candidates where the exact words stand, for a person to confirm: first within {@code provision}, then in
     *     the order of reading; none for words that say nothing by themselves
     * @param more whether they stand in more places than are given
     */
    record Gone<K>(Pinned<K> was, Optional<ProvisionId> provision, List<Place> candidates, boolean more)
            implements Outcome<K> {
        public Gone {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Optional<Pinned<K>> now() {
            return Optional.empty();
        }

        @Override
        public Kind kind() {
            return Kind.GONE;
        }
    }
}
