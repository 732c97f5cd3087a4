package jp.naisc.council.drafting.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Who reads a thread, and who is called in it. */
@Service
public class CommentPeople {

    private final Function<Act, List<Actor>> whoMay;

    @Autowired
    CommentPeople(Actors actors) {
        this(actors::whoMay);
    }

    CommentPeople(Function<Act, List<Actor>> whoMay) {
        this.whoMay = whoMay;
    }

    /** Those who would read a thread that this person opens with this scope, himself included. */
    public List<Actor> readers(Actor by, Scope scope) {
        by.require(Act.COMMENT);
        return readers(scope, by.constituency(), by.id());
    }

    /** Those who read a thread. */
    public List<Actor> readers(Actor by, CommentThread thread) {
        by.require(Act.COMMENT);
        return readers(thread.scope(), thread.caucus(), thread.author());
    }

    private List<Actor> readers(Scope scope, Optional<Constituency> caucus, PersonId author) {
        return whoMay.apply(Act.COMMENT).stream()
                .filter(reader -> scope.isReadBy(reader, caucus, author))
                .toList();
    }

    /**
     * Whom a remark calls: everybody of these whose name stands behind an @ in it, in either language. Where one name begins
     * like another, the longer one is meant.
     */
    public static Set<PersonId> called(String body, Supplier<List<Actor>> readers) {
        return body.indexOf('@') < 0 && body.indexOf('\uFF20') < 0 ? Set.of() : called(body, readers.get());
    }

    private static Set<PersonId> called(String body, List<Actor> readers) {
        record Named(String name, PersonId person) {}
        var names = new ArrayList<Named>();
        for (Actor reader : readers) {
            for (var language : InterfaceLanguage.values()) {
                names.add(new Named(reader.name(language), reader.id()));
            }
        }
        names.sort(
                Comparator.comparingInt((Named named) -> named.name().length()).reversed());
        var called = new LinkedHashSet<PersonId>();
        for (int at = 0; at < body.length(); at++) {
            if (body.charAt(at) == '@' || body.charAt(at) == '\uFF20') {
                int behind = at + 1;
                names.stream()
                        .filter(named -> body.startsWith(named.name(), behind))
                        .findFirst()
                        .ifPresent(named -> called.add(named.person()));
            }
        }
        return called;
    }
}
