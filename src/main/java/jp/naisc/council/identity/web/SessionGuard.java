package jp.naisc.council.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** At every request: a session whose epoch is over, or that lay idle too long, is ended; the request goes on as nobody's. */
final class SessionGuard extends OncePerRequestFilter {

    private final SecurityContextHolderStrategy contexts;
    private final SignOuts signOuts;
    private final OpenSessions openSessions;

    SessionGuard(SecurityContextHolderStrategy contexts, SignOuts signOuts, OpenSessions openSessions) {
        this.contexts = contexts;
        this.signOuts = signOuts;
        this.openSessions = openSessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = contexts.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var session = request.getSession(false);
            if (!signOuts.isCurrent(signedIn) || (session != null && openSessions.isIdle(session))) {
                contexts.clearContext();
                if (session != null) {
                    session.invalidate();
                }
            } else if (session != null) {
                openSessions.remember(session, signedIn);
            }
        }
        chain.doFilter(request, response);
    }
}
