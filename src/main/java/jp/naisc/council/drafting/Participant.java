package jp.naisc.council.drafting;

import java.util.Optional;
import java.util.function.Supplier;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** An open editor at a desk. Mutable, and touched only by the desk's own task. */
final class Participant {

    /** Where a person's cursor stands: anchor and head, at a version. */
    record Cursor(long version, int from, int to) {}

    private final LivePerson person;
    private final PersonId personId;
    private final String reference;
    private final Supplier<Optional<Actor>> actor;
    private final LiveListener listener;
    private volatile DraftAccess access;
    private String client = "";
    private @Nullable Cursor cursor;

    /** @param actor who it is by now, asked again when rights may have changed; empty once the session is over */
    Participant(
            LivePerson person, Actor now, Supplier<Optional<Actor>> actor, DraftAccess access, LiveListener listener) {
        this.person = person;
        this.personId = now.id();
        this.reference = now.reference();
        this.actor = actor;
        this.access = access;
        this.listener = listener;
    }

    LivePerson person() {
        return person;
    }

    PersonId personId() {
        return personId;
    }

    String reference() {
        return reference;
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

    @Nullable
    Cursor cursor() {
        return cursor;
    }

    void setCursor(@Nullable Cursor cursor) {
        this.cursor = cursor;
    }
}
