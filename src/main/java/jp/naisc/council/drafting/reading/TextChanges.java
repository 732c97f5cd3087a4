package jp.naisc.council.drafting.reading;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.naisc.council.identity.Actor;

/** What changed between two moments of a text, counted as the comparison counts. The same for everybody. */
public record TextChanges(List<One> all) {

    /**
     * One change of the comparison.
     *
     * @param writers who wrote there, by reference; empty where that is not known
     * @param reading how long the words take that are there now, or were there
     */
    record One(Set<String> writers, Duration reading) {}

    public TextChanges {
        all = List.copyOf(all);
    }

    /** All that the comparison shows. */
    public int total() {
        return all.size();
    }

    /** Those in which somebody else had a hand. */
    public int ofOthers(Actor reader) {
        return (int) all.stream().filter(isOwn(reader).negate()).count();
    }

    /** Those in which nobody else had. */
    public int own(Actor reader) {
        return total() - ofOthers(reader);
    }

    /** How long it takes to read what others did. */
    public Duration reading(Actor reader) {
        return all.stream().filter(isOwn(reader).negate()).map(One::reading).reduce(Duration.ZERO, Duration::plus);
    }

    /** How long it takes to read all of them. */
    public Duration reading() {
        return all.stream().map(One::reading).reduce(Duration.ZERO, Duration::plus);
    }

    private static Predicate<One> isOwn(Actor reader) {
        return one -> one.writers().equals(Set.of(reader.reference()));
    }
}
