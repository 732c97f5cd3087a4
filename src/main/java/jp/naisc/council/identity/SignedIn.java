package jp.naisc.council.identity;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session remembers of the person who entered: who, and in which epoch. Everything else is read afresh. Signing out
 * everywhere moves the person's epoch, so that every session of an older one is at an end.
 */
public record SignedIn(UUID person, String userName, int epoch) implements AuthenticatedPrincipal, Serializable {

    public PersonId personId() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return userName;
    }
}
