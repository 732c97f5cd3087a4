package jp.naisc.council.drafting.amendment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;

/**
 * What one suggestion wants of one provision, with the words around it: the ground it stands on.
 *
 * @param provision empty for the title
 * @param label how the provision was called when this was read
 * @param runs all words of the provision: those that stand, those to go, those to come
 */
public record Piece(String suggestion, Optional<ProvisionId> provision, String label, Shape shape, List<WordRun> runs) {

    /** What is wanted of the provision. */
    public enum Shape {
        WORDS,
        NEW_PROVISION,
        REMOVE_PROVISION,
        DIVIDE,
        JOIN
    }

    public Piece {
        runs = List.copyOf(runs);
    }

    /** The words that stand. */
    public String standing() {
        return WordRun.before(runs);
    }

    /** The words as they would be. */
    public String proposed() {
        return WordRun.after(runs);
    }

    /** All of them, one after the other, as they are read where they are marked. */
    public String words() {
        return runs.stream().map(WordRun::text).collect(Collectors.joining());
    }

    /** Whether both are what one suggestion wants of one provision, in whatever words. */
    public boolean isOfSamePlace(Piece other) {
        return suggestion.equals(other.suggestion) && provision.equals(other.provision) && shape == other.shape;
    }

    boolean saysTheSame(Piece other) {
        return shape == other.shape
                && standing().equals(other.standing())
                && proposed().equals(other.proposed());
    }

    /** The runs as one string, one a line. */
    String packed() {
        return runs.stream()
                .map(run -> switch (run.kind()) {
                            case SAME -> "=";
                            case DELETED -> "-";
                            case INSERTED -> "+";
                        }
                        + run.text().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }

    /** Only the separator ends a run: {@link String#lines()} would end it at a carriage return in its words, too. */
    static List<WordRun> unpacked(String packed) {
        return packed.isEmpty()
                ? List.of()
                : Stream.of(packed.split("\n", -1)).map(Piece::run).toList();
    }

    private static WordRun run(String line) {
        var words = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                words.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else {
                words.append(c);
            }
        }
        return switch (line.charAt(0)) {
            case '-' -> WordRun.deleted(words.toString());
            case '+' -> WordRun.inserted(words.toString());
            default -> WordRun.same(words.toString());
        };
    }
}
