package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Constituency;

/**
 * A filed amendment.
 *
 * @param no its number in the draft, A-12
 * @param changes its way, the oldest first, at least one
 * @param filed the words as filed
 * @param confirmed the words as its mover last stood by them
 * @param parents amendments it came from
 * @param children amendments it went on in
 */
public record Amendment(
        AmendmentId id,
        DraftId draft,
        TextLanguage language,
        int no,
        String reason,
        AmendmentSource source,
        Instant at,
        List<Backer> movers,
        List<Backer> cosigners,
        List<Change> changes,
        List<Piece> filed,
        List<Piece> confirmed,
        List<Kin> parents,
        List<Kin> children) {

    /** Somebody who stands behind it. @param person reference, as in the record */
    public record Backer(String person, Optional<Constituency> constituency) {}

    /** One step of its way. */
    public record Change(AmendmentState state, String reason, String by, Instant at) {}

    /** Another amendment it is related to. */
    public record Kin(AmendmentId id, int no, Lineage kind) {}

    /** How one amendment came out of another. */
    public enum Lineage {
        MERGE,
        SPLIT,
        REVISION
    }

    public String number() {
        return "A-" + no;
    }

    public AmendmentState state() {
        return changes.getLast().state();
    }

    /** How long it takes to read why it is moved and what it wants of which words. */
    public Duration reading() {
        return confirmed.stream()
                .map(piece -> ReadingTime.of(piece.words(), language))
                .reduce(ReadingTime.ofTalk(reason), Duration::plus);
    }

    public boolean isAlive() {
        return state().isAlive();
    }

    public boolean isMovedBy(String person) {
        return movers.stream().anyMatch(mover -> mover.person().equals(person));
    }

    public boolean isBackedBy(String person) {
        return isMovedBy(person)
                || cosigners.stream().anyMatch(backer -> backer.person().equals(person));
    }

    /** The suggestions it consists of, in the order in which they were filed. */
    public Set<String> suggestions() {
        return filed.stream().map(Piece::suggestion).collect(toCollection(LinkedHashSet::new));
    }
}
