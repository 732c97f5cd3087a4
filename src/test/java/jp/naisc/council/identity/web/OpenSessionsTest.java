package jp.naisc.council.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
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
import org.springframework.mock.web.MockHttpSession;

/** Whose session a browser's session is, when people enter one after the other without leaving. */
@ServerTest
class OpenSessionsTest {

    private static final String PASSWORD = "薄明の川をわたる三羽の鷺";

    private final int port;
    private final OpenSessions openSessions;
    private final People people;
    private final Invitations invitations;
    private final SignIns signIns;
    private final SignOuts signOuts;
    private final Actor admin;

    OpenSessionsTest(
            @LocalServerPort int port,
            OpenSessions openSessions,
            People people,
            Invitations invitations,
            SignIns signIns,
            SignOuts signOuts,
            Demonstration demonstration) {
        this.port = port;
        this.openSessions = openSessions;
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
