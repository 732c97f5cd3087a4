package jp.naisc.council.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Ids;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Browser;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.identity.SignInResult;
import jp.naisc.council.identity.SignInSource;
import jp.naisc.council.identity.SignIns;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.identity.SignedIn;
import jp.naisc.council.identity.UserName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ListeningSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Whose session a browser's session is, when people enter one after the other without leaving. */
@ServerTest
class OpenSessionsTest {

    private static final String PASSWORD = "薄明の川をわたる三羽の鷺";

    private final int port;
    private final OpenSessions openSessions;
    private final Announcements announcements;
    private final People people;
    private final Invitations invitations;
    private final SignIns signIns;
    private final SignOuts signOuts;
    private final Actor admin;

    OpenSessionsTest(
            @LocalServerPort int port,
            OpenSessions openSessions,
            Announcements announcements,
            People people,
            Invitations invitations,
            SignIns signIns,
            SignOuts signOuts,
            Demonstration demonstration) {
        this.port = port;
        this.openSessions = openSessions;
        this.announcements = announcements;
        this.people = people;
        this.invitations = invitations;
        this.signIns = signIns;
        this.signOuts = signOuts;
        this.admin = demonstration.actor("admin").orElseThrow();
    }

    @Test
    void theEndOfWhoSatThereBeforeDoesNotEndWhoSitsThereNow() {
        var before = invited();
        var now = invited();
        var browser = new Browser(port);
        browser.signIn(before.userName(), PASSWORD);
        assertThat(browser.get("/council/record").statusCode()).isEqualTo(200);
        browser.signIn(now.userName(), PASSWORD);
        assertThat(browser.get("/council/record").statusCode()).isEqualTo(200);

        signOuts.everywhere(admin, before.personId());
        heardUpToHere();

        assertThat(browser.get("/council/record").statusCode())
                .as("another person's session")
                .isEqualTo(200);
        signOuts.everywhere(admin, now.personId());
        await().until(() -> browser.get("/council/record").statusCode() == 302);
    }

    @Test
    void anAbandonedSessionEndsInTimeThoughTheClockOfTheMachineWasSetBack() throws ServletException, IOException {
        var steady = new AtomicLong();
        var sessions = new OpenSessions(signOuts, announcements, steady::get);
        var contexts = new ListeningSecurityContextHolderStrategy(context -> {});
        var guard = new SessionGuard(contexts, signOuts, sessions);
        var signedIn = invited();
        var session = new MockHttpSession();
        session.setMaxInactiveInterval(7_200);
        try {
            assertThat(passes(guard, contexts, session, signedIn)).isTrue();
            steady.addAndGet(TimeUnit.SECONDS.toNanos(7_200));
            assertThat(passes(guard, contexts, session, signedIn)).isTrue();
            steady.addAndGet(TimeUnit.SECONDS.toNanos(7_201));
            assertThat(passes(guard, contexts, session, signedIn)).isFalse();
            assertThat(session.isInvalid()).isTrue();
        } finally {
            contexts.clearContext();
            sessions.destroy();
        }
    }

    private static boolean passes(
            SessionGuard guard, SecurityContextHolderStrategy contexts, MockHttpSession session, SignedIn signedIn)
            throws ServletException, IOException {
        contexts.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, AuthorityUtils.NO_AUTHORITIES)));
        var request = new MockHttpServletRequest("GET", "/council/record");
        request.setSession(session);
        guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return contexts.getContext().getAuthentication() != null;
    }

    /** Announcements are heard in order: when the last of them ended its session, the ones before have been heard. */
    private void heardUpToHere() {
        var last = invited();
        var session = new MockHttpSession();
        openSessions.remember(session, last);
        signOuts.everywhere(admin, last.personId());
        await().until(session::isInvalid);
    }

    private SignedIn invited() {
        var name = "o-" + Ids.shortName(10);
        var added = (AddPersonResult.Added) people.add(admin, new UserName(name), new PersonName("試験", "Test"));
        invitations.accept(invitations.issue(admin, added.id()).orElseThrow().secret(), PASSWORD);
        var from = new SignInSource("198.51.100." + Ids.shortName(5), Optional.empty());
        return ((SignInResult.Entered) signIns.enter(name, PASSWORD, from)).session();
    }
}
