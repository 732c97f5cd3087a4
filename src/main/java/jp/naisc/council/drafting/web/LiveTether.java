package jp.naisc.council.drafting.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import org.springframework.security.core.Authentication;

/**
 * What ties a connection to the council's session: who entered, and whether the session is still there. Reading a
 * session's times takes no lock, neither the container's nor Vaadin's. The session is kept alive by the screen around the
 * editor, whose heartbeat goes on as long as the page is open.
 */
record LiveTether(HttpSession session, Authentication authentication, CurrentActor actors)
        implements Supplier<Optional<Actor>> {

    /** Whether the session is over. */
    boolean isCut() {
        try {
            session.getCreationTime();
            return false;
        } catch (IllegalStateException over) {
            return true;
        }
    }

    /** Who it is by now, with the rights of now; nobody once the session is over or was ended elsewhere. */
    @Override
    public Optional<Actor> get() {
        return isCut() ? Optional.empty() : actors.of(authentication);
    }

    boolean isOf(HttpSession other) {
        return session.getId().equals(other.getId());
    }
}
