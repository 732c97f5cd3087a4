package jp.naisc.council.identity;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Resolves the person who is acting from the session, with the rights the person has now. */
@Component
public class CurrentActor {

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** The person signed in; refuses when there is none, or when the session was ended elsewhere. */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    public Optional<Actor> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** For doors that carry their own principal, such as the live text's WebSocket at its handshake. */
    public Optional<Actor> of(@Nullable Principal principal) {
        return signedIn(principal).flatMap(actors::signedIn);
    }

    private static Optional<SignedIn> signedIn(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
