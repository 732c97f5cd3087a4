package jp.naisc.council.identity;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Resolves the person who is acting from the session, with the rights the person has now. */
@Component
public class CurrentActor {

    private final Actors actors;
    private final SecurityContextHolderStrategy contexts;

    /** @param contexts the chain's own, which the static holder need not be when two platforms run in one process */
    CurrentActor(Actors actors, ObjectProvider<SecurityContextHolderStrategy> contexts) {
        this.actors = actors;
        this.contexts = contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    /** The person signed in; refuses when there is none, or when the session was ended elsewhere. */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    public Optional<Actor> find() {
        return of(contexts.getContext().getAuthentication());
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
