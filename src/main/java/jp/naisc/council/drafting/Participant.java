package jp.naisc.council.drafting;

import java.util.Optional;
import java.util.function.Supplier;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** An open editor at a desk. Mutable, and touched only by the desk's own task. */
final class Participant implements Present {

    private final LivePerson person;
    private final PersonId personId;
    private final String reference;
    private final InterfaceLanguage language;
    private final Supplier<Optional<Actor>> actor;
    private final LiveListener listener;
    private volatile DraftAccess access;
    private String client = "";
    private @Nullable Cursor cursor;

    /**
     * @param language in which others are named to this one
     * @param actor who it is by now, asked again when rights may have changed; empty once the session is over
     */
    Participant(
            LivePerson person,
            InterfaceLanguage language,
            Supplier<Optional<Actor>> actor,
            DraftAccess access,
            LiveListener listener) {
        this.person = person;
        this.personId = person.actor().id();
        this.reference = person.actor().reference();
        this.language = language;
        this.actor = actor;
        this.access = access;
        this.listener = listener;
    }

    @Override
    public LivePerson person() {
        return person;
    }

    PersonId personId() {
        return personId;
    }

    String reference() {
        return reference;
    }

    InterfaceLanguage language() {
        return language;
    }

    Optional<Actor> currentActor() {
        return actor.get();
    }

    LiveListener listener() {
        return listener;
    }

    DraftAccess access() {
        return access;
    }

    void setAccess(DraftAccess access) {
        this.access = access;
    }

    boolean mayWrite() {
        return access.writes();
    }

    String client() {
        return client;
    }

    void setClient(String client) {
        this.client = client;
    }

    @Override
    public @Nullable Cursor cursor() {
        return cursor;
    }

    void setCursor(@Nullable Cursor cursor) {
        this.cursor = cursor;
    }
}
