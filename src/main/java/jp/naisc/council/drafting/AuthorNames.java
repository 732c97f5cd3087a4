package jp.naisc.council.drafting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;

/** Whose the suggestions in a text are, for showing: the marks name their authors only by reference. */
final class AuthorNames {

    private static final String PERSON = "person:";

    private final Function<PersonId, Optional<Actor>> people;
    private final Map<String, LivePerson> known = new ConcurrentHashMap<>();

    /** @param people waits for the database */
    AuthorNames(Function<PersonId, Optional<Actor>> people) {
        this.people = people;
    }

    /** Learns who these references are; waits for the database. True when somebody was not known before. */
    boolean learn(Collection<String> references) {
        boolean news = false;
        for (String reference : references) {
            if (!known.containsKey(reference) && reference.startsWith(PERSON)) {
                var person =
                        PersonId.parse(reference.substring(PERSON.length())).flatMap(people);
                person.ifPresent(actor -> known.put(reference, new LivePerson("", actor)));
                news |= person.isPresent();
            }
        }
        return news;
    }

    boolean knowsAll(Collection<String> references) {
        return known.keySet().containsAll(references);
    }

    /** By reference. A person who has left is not among them and is shown without a name. */
    Map<String, LivePerson> known() {
        return known;
    }
}
