package jp.naisc.council.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.SignOuts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Puts the door into the council's chain. The form is posted to {@code /council/signin} with {@code username} and
 * {@code password}; a failure leads back there with {@code ?error=credentials} or {@code ?error=wait&seconds=n}.
 */
@Component
class SignInDoor implements CouncilDoor {

    private static final Duration DEVICE_REMEMBERED = Duration.ofDays(180);
    private static final String DESK = "/council/";

    private final SecurityContextHolderStrategy contexts;
    private final SignOuts signOuts;
    private final OpenSessions openSessions;
    private final Demonstration demonstration;
    private final boolean demo;

    /** @param contexts the chain's own, which the static holder need not be when two platforms run in one process */
    SignInDoor(
            ObjectProvider<SecurityContextHolderStrategy> contexts,
            SignOuts signOuts,
            OpenSessions openSessions,
            Demonstration demonstration,
            @Value("${council.demo:false}") boolean demo) {
        this.contexts = contexts.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
        this.signOuts = signOuts;
        this.openSessions = openSessions;
        this.demonstration = demonstration;
        this.demo = demo;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.formLogin(
                form -> form.authenticationDetailsSource(EntryDetails::source).failureHandler(SignInDoor::refuse));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                .addSessionAuthenticationStrategy(SignInDoor::keepDevice));
        http.addFilterBefore(new SessionGuard(contexts, signOuts, openSessions), AnonymousAuthenticationFilter.class);
        if (demo) {
            http.addFilterBefore(demoEntry(), UsernamePasswordAuthenticationFilter.class);
        }
    }

    private DemoEntry demoEntry() {
        var entry = new DemoEntry(demonstration);
        entry.setAuthenticationManager(authentication -> authentication); // the filter itself decides
        entry.setSecurityContextHolderStrategy(contexts);
        entry.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        entry.setSessionAuthenticationStrategy((authentication, request, response) -> {
            new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
            keepDevice(authentication, request, response);
        });
        entry.setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler(DESK));
        entry.setAuthenticationFailureHandler(SignInDoor::refuse);
        return entry;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var why = reason instanceof WaitBeforeEntry wait ? "wait&seconds=" + wait.seconds() : "credentials";
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?error=" + why);
    }

    /** Lets the browser keep that somebody entered here before; script cannot read it, and it opens nothing by itself. */
    private static void keepDevice(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication instanceof org.springframework.security.authentication.AbstractAuthenticationToken token
                && token.getDetails() instanceof Entrance.NewDevice device) {
            token.setDetails(null);
            device.secret()
                    .map(secret -> ResponseCookie.from(EntryDetails.DEVICE_COOKIE, secret)
                            .path("/council")
                            .maxAge(DEVICE_REMEMBERED)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Strict")
                            .build())
                    .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        }
    }
}
