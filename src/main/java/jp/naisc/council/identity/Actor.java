package jp.naisc.council.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.naisc.council.base.InterfaceLanguage;
import org.springframework.security.access.AccessDeniedException;

/**
 * The person who acts, as services know him: read afresh from the database for each use, never from the session.
 *
 * @param name in Japanese; {@link #name(InterfaceLanguage)} gives the viewer's
 * @param constituency of the seat the person holds or stands in for
 * @param standsInFor the seat the person is the named substitute of, if that is why he is here
 */
public record Actor(
        PersonId id,
        String name,
        String englishName,
        Set<Role> roles,
        Optional<Constituency> constituency,
        Optional<SeatId> standsInFor) {

    public Actor {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    private static final PersonId PLATFORM = new PersonId(new UUID(0, 0));

    /** The platform itself, when it founds the first administrator or the demonstration council. */
    static Actor platform() {
        return new Actor(PLATFORM, "システム", "System", Set.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty());
    }

    /** An actor who stands in for nobody. */
    public Actor(PersonId id, String name, Set<Role> roles, Optional<Constituency> constituency) {
        this(id, name, name, roles, constituency, Optional.empty());
    }

    public String name(InterfaceLanguage language) {
        return language.pick(name, englishName);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean may(Act act) {
        return act.allows(roles, standsInFor.isPresent());
    }

    /** The first line of every guarded service method. */
    public void require(Act act) {
        if (!may(act)) {
            throw new AccessDeniedException(act.name());
        }
    }

    /** How the official record names the actor. */
    public String reference() {
        return id.equals(PLATFORM) ? "system" : "person:" + id;
    }
}
