package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The two chains and the door, over real HTTP. */
@ServerTest
class DoorTest {

    private static final String PASSWORD = "薄明の川をわたる三羽の鷺";

    private final int port;
    private final People people;
    private final Invitations invitations;
    private final SignOuts signOuts;
    private final RoleGrants roles;

    DoorTest(@LocalServerPort int port, People people, Invitations invitations, SignOuts signOuts, RoleGrants roles) {
        this.port = port;
        this.people = people;
        this.invitations = invitations;
        this.signOuts = signOuts;
        this.roles = roles;
    }

    @Test
    void nothingOutsideTheCouncilSetsACookieAndEverythingCarriesThePolicies() {
        for (var path : new String[] {"/", "/en", "/policies/none", "/nowhere", "/error", "/css/tokens.css"}) {
            var response = new Browser(port).get(path);
            assertThat(response.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(response.headers().firstValue("X-Frame-Options"))
                    .as(path)
                    .contains("DENY");
        }
    }

    @Test
    void theCouncilAsksWhoeverHasNotSignedInToDoSo() {
        var response = new Browser(port).get("/council/record");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.location(response)).isEqualTo("/council/signin");
    }

    @Test
    void theSessionCookieBelongsToTheCouncilAndToNoScript() {
        var browser = new Browser(port);
        var header =
                browser.get("/council/record").headers().allValues("Set-Cookie").toString();
        assertThat(header).contains("Path=/council", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aSessionFromBeforeTheSignInIsNotTheOneAfterIt() {
        var person = invited("fixation");
        var browser = new Browser(port);
        browser.get("/council/record");
        var before = browser.cookie("council").orElseThrow().getValue();
        assertThat(Browser.location(browser.signIn(person.userName(), PASSWORD)))
                .startsWith("/council");
        assertThat(browser.cookie("council").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(browser.get("/council/record").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongNameWrongPasswordAndClosedAccountAreToldApartByNobody() {
        var person = invited("closed");
        people.close(admin(), person.id(), "test");
        for (var attempt : Map.of("nobody-here", PASSWORD, person.userName(), PASSWORD, "admin", "wrong")
                .entrySet()) {
            var response = new Browser(port).signIn(attempt.getKey(), attempt.getValue());
            assertThat(Browser.location(response)).isEqualTo("/council/signin?error=credentials");
        }
    }

    @Test
    void signingOutEverywhereEndsTheSessionsOfAllBrowsers() {
        var person = invited("everywhere");
        var one = new Browser(port);
        var other = new Browser(port);
        one.signIn(person.userName(), PASSWORD);
        other.signIn(person.userName(), PASSWORD);
        assertThat(other.get("/council/record").statusCode()).isEqualTo(200);

        signOuts.everywhere(admin(), person.id());

        Awaitility.await().untilAsserted(() -> {
            assertThat(Browser.location(one.get("/council/record"))).isEqualTo("/council/signin");
            assertThat(Browser.location(other.get("/council/record"))).isEqualTo("/council/signin");
        });
        assertThat(Browser.location(one.signIn(person.userName(), PASSWORD))).startsWith("/council");
        assertThat(one.get("/council/record").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewRoleCountsFromTheNextEntryOn() {
        var person = invited("new-role");
        var browser = new Browser(port);
        browser.signIn(person.userName(), PASSWORD);
        assertThat(roles.grant(admin(), person.id(), Role.EXPERT)).isInstanceOf(RoleResult.Changed.class);
        assertThat(Browser.location(browser.get("/council/record"))).isEqualTo("/council/signin");
    }

    @Test
    void aForeignPageCannotPostIntoTheCouncil() {
        var person = invited("foreign");
        var form = Map.of("username", person.userName(), "password", PASSWORD);
        for (var headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://elsewhere.example"}
        }) {
            assertThat(new Browser(port).post("/council/signin", form, headers).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void enteringAsADemonstrationPersonNeedsTheTokenOfTheSession() {
        var form = Map.of("username", "member-a");
        assertThat(new Browser(port).post("/council/signin/demo", form).statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyPeopleOfTheDemonstrationEnterByOnePress() {
        var person = invited("not-demo");
        var browser = new Browser(port);
        var token = csrf(browser);
        assertThat(Browser.location(
                        browser.post("/council/signin/demo", Map.of("username", person.userName(), "_csrf", token))))
                .isEqualTo("/council/signin?error=credentials");
        assertThat(Browser.location(
                        browser.post("/council/signin/demo", Map.of("username", "member-a", "_csrf", token))))
                .isEqualTo("/council/");
        assertThat(browser.get("/council/record").statusCode()).isEqualTo(200);
    }

    private static String csrf(Browser browser) {
        var token = browser.get("/council/signin").body();
        assertThat(token).isNotEmpty();
        return token;
    }

    private record Invited(PersonId id, String userName) {}

    /** A new person with a password. */
    private Invited invited(String userName) {
        var added = people.add(admin(), new UserName(userName), new PersonName("試験", "Test"));
        if (!(added instanceof AddPersonResult.Added(PersonId id))) {
            throw new AssertionError(added);
        }
        var invitation = invitations.issue(admin(), id).orElseThrow();
        assertThat(invitations.accept(invitation.secret(), PASSWORD))
                .isInstanceOf(Invitations.AcceptResult.Accepted.class);
        return new Invited(id, userName);
    }

    private static Actor admin() {
        return Actor.platform();
    }
}
