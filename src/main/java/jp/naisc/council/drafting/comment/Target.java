package jp.naisc.council.drafting.comment;

import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.Shortened;

/** What somebody wants a thread to be about. */
public sealed interface Target {

    /**
     * Words selected on a version of the live text.
     *
     * @param quote what they are shown by; the beginning of more than a thread may be about
     */
    record Words(long n, int from, int to, String quote) implements Target {
        public Words {
            quote = Shortened.of(quote, Spots.LONGEST_QUOTE);
        }
    }

    /** A provision as a whole: its own words, not what stands below it. */
    record Whole(ProvisionId provision) implements Target {}

    /** The text as a whole. */
    record Document() implements Target {}

    /** The form in which an unsent remark keeps it. */
    default String write() {
        return switch (this) {
            case Words words -> "w " + words.n() + " " + words.from() + " " + words.to() + " " + words.quote();
            case Whole whole -> "p " + whole.provision();
            case Document document -> "d";
        };
    }

    /** Reads {@link #write}; empty for anything else. */
    static Optional<Target> read(String written) {
        if (written.equals("d")) {
            return Optional.of(new Document());
        }
        if (written.startsWith("p ")) {
            return ProvisionId.parse(written.substring(2)).map(Whole::new);
        }
        var parts = written.split(" ", 5);
        try {
            return parts.length == 5 && parts[0].equals("w")
                    ? Optional.of(new Words(
                            Long.parseLong(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), parts[4]))
                    : Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
