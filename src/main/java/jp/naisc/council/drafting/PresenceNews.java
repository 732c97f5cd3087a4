package jp.naisc.council.drafting;

import java.util.Optional;
import jp.naisc.council.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** What nodes tell each other about the people at their desks. Ids only: names are read where they are shown. */
sealed interface PresenceNews {

    /** The node is there, and nothing happened. */
    record Alive() implements PresenceNews {}

    /** Whatever was heard of this node's people is void; who is there is told anew. */
    record Anew() implements PresenceNews {}

    /** Who is at this desk? */
    record Who(DeskKey desk) implements PresenceNews {}

    record Here(
            DeskKey desk,
            String key,
            PersonId person,
            String client,
            @Nullable Cursor cursor) implements PresenceNews {}

    record Gone(DeskKey desk, String key) implements PresenceNews {}

    record Moved(DeskKey desk, String key, Cursor cursor) implements PresenceNews {}

    /** One line of words, {@link #read} again by other nodes. */
    default String line() {
        return switch (this) {
            case Alive() -> "alive";
            case Anew() -> "anew";
            case Who(var desk) -> "who " + desk;
            case Here(var desk, var key, var person, var client, var cursor) ->
                "here " + desk + " " + key + " " + person + " " + (client.isEmpty() ? "-" : client)
                        + (cursor == null ? "" : " " + words(cursor));
            case Gone(var desk, var key) -> "gone " + desk + " " + key;
            case Moved(var desk, var key, var cursor) -> "moved " + desk + " " + key + " " + words(cursor);
        };
    }

    private static String words(Cursor cursor) {
        return cursor.version() + " " + cursor.from() + " " + cursor.to();
    }

    /** Empty for what a node of another version of the platform may say and this one does not know. */
    static Optional<PresenceNews> read(String line) {
        var words = line.split(" ");
        try {
            return switch (words[0] + words.length) {
                case "alive1" -> Optional.of(new Alive());
                case "anew1" -> Optional.of(new Anew());
                case "who2" -> DeskKey.parse(words[1]).map(Who::new);
                case "here5", "here8" ->
                    DeskKey.parse(words[1]).flatMap(desk -> PersonId.parse(words[3])
                            .map(person -> new Here(
                                    desk,
                                    words[2],
                                    person,
                                    words[4].equals("-") ? "" : words[4],
                                    words.length == 8 ? cursor(words, 5) : null)));
                case "gone3" -> DeskKey.parse(words[1]).map(desk -> new Gone(desk, words[2]));
                case "moved6" -> DeskKey.parse(words[1]).map(desk -> new Moved(desk, words[2], cursor(words, 3)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Cursor cursor(String[] words, int at) {
        return new Cursor(Long.parseLong(words[at]), Integer.parseInt(words[at + 1]), Integer.parseInt(words[at + 2]));
    }
}
