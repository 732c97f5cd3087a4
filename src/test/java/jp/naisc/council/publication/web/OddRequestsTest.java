package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.VersionRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers send that no page of ours would: refused in words, never a failure, never a cookie, always the headers. */
@ServerTest
class OddRequestsTest {

    private static final String SLUG = "odd-requests";
    private static final String ON = "/policies/" + SLUG + "/on?date=";

    private final Policies policies;
    private final VersionRegister register;

    @LocalServerPort
    private int port;

    OddRequestsTest(Policies policies, VersionRegister register) {
        this.policies = policies;
        this.register = register;
    }

    private record Answer(int status, String head, String body) {}

    @BeforeEach
    void aPolicyInForce() {
        if (policies.find(new Slug(SLUG)).isEmpty()) {
            var publications = new TestPublications(policies, register);
            publications.firstEdition(publications.aPolicy(SLUG));
        }
        // the public side hears of a publication right after the commit, not within it
        await().until(() -> get("/policies/" + SLUG).status() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "-5000-01-01",
                "1872-12-31",
                "-999999999-01-01",
                "%2B1000000000-01-01",
                "%E5%BB%B6%E5%BF%9C1%E5%B9%B41%E6%9C%881%E6%97%A5",
                "%E4%BB%A4%E5%92%8C99999%E5%B9%B41%E6%9C%881%E6%97%A5",
                "%E4%BB%A4%E5%92%8C8%E5%B9%B42%E6%9C%8830%E6%97%A5",
                "2026-13-45",
                "%00",
                "2026-08-01&date=2026-01-01",
                "%F0%9F%8F%9B"
            })
    void aDateOutOfRangeIsExplained(String date) throws IOException {
        for (var language : new String[] {"", "/en"}) {
            var answer = get(language + ON + date);
            assertThat(answer.status()).as(date).isEqualTo(400);
            assertThat(answer.body()).as(date).contains("class=\"error\"", "aria-invalid=\"true\"");
        }
    }

    @Test
    void theLastDayOfTheCalendarIsStillADay() throws IOException {
        assertThat(get(ON + "9999-12-31").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/policies/%ff%fe",
                "/policies/%c0%ae%c0%ae/",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/policies/../../etc/passwd",
                "//example.org/",
                "//example.org//",
                "/\\example.org/",
                "/policies//" + SLUG,
                "/policies/" + SLUG + ";v=1",
                "/policies/" + SLUG + "%0d%0aSet-Cookie:%20x=1",
                "/policies/" + SLUG + "/compare/1/2/%3Cscript%3E",
                "/policies/" + SLUG + "/versions/1/provisions/" + "x",
                "/fr/policies/" + SLUG,
                "/EN",
                "/en/en/policies",
                "/policies/" + SLUG + "/on?date=%E0%80",
                "/application.yml",
                "/application-demonstration.yml",
                "/vaadin-i18n/translations.properties",
                "/editor/schema.json",
                "/WEB-INF/web.xml",
                "/.git/config",
                "/actuator/env"
            })
    void anOddAddressIsRefusedInWords(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.status()).as(path).isBetween(400, 404);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception", "Tomcat", "jp.naisc", "<script>");
    }

    @Test
    void anAddressOfThousandsOfSegmentsIsRefusedAsAnyOther() throws IOException {
        assertThat(get("/a".repeat(2_000) + "/").status()).isEqualTo(404);
        assertThat(get("/a".repeat(3_500) + "/").status()).isEqualTo(404);
    }

    @Test
    void longQueriesAndHeadersAreReadUpToALimitAndRefusedBeyond() throws IOException {
        assertThat(get(ON + "x".repeat(5_000)).status()).isEqualTo(400);
        assertThat(get(ON + "x".repeat(10_000)).status()).isIn(400, 414);
        assertThat(get("/" + "x".repeat(10_000)).status()).isIn(400, 414);
        assertThat(get("/policies/" + SLUG + "/compare?before=" + "1".repeat(5_000) + "&after=2")
                        .status())
                .isEqualTo(303);
        assertThat(send("GET", "/", Map.of("Cookie", "a".repeat(10_000))).status())
                .isIn(400, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aVerbNoPageTakesIsRefusedWithThoseItTakes(String verb) throws IOException {
        var answer = send(verb, "/policies/" + SLUG, Map.of("Content-Length", "0"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("allow: get, head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "BREW", "G E T", "get"})
    void aVerbNobodyKnowsIsRefused(String verb) throws IOException {
        assertThat(send(verb, "/", Map.of()).status()).isBetween(400, 501);
    }

    @Test
    void whatABrowserAcceptsNeverMakesAFailure() throws IOException {
        for (var accept : new String[] {"application/json", "image/png", "garbage", "*/*;q=x", ""}) {
            assertThat(send("GET", "/policies/" + SLUG, Map.of("Accept", accept))
                            .status())
                    .as(accept)
                    .isEqualTo(200);
            assertThat(send("GET", "/nothing", Map.of("Accept", accept)).status())
                    .as(accept)
                    .isEqualTo(404);
        }
        for (var condition : new String[] {"garbage", ",,,\"", "W/", "\"\""}) {
            assertThat(send("GET", "/policies/" + SLUG, Map.of("If-None-Match", condition))
                            .status())
                    .as(condition)
                    .isEqualTo(200);
        }
        assertThat(send("GET", "/policies/" + SLUG, Map.of("If-Modified-Since", "yesterday", "Range", "bytes=9-1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aForgedHostEntersNoPage() throws IOException {
        var answer =
                send("GET", "/policies/" + SLUG + "/versions/1/provisions/purpose", Map.of("Host", "evil.example"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil.example");
    }

    @Test
    void anAddressTypedWithASlashLeadsToTheOneWithout() throws IOException {
        assertThat(get("/en/").head()).contains("Location: /en\r\n");
        assertThat(get("/policies/" + SLUG + "/history/").head())
                .contains("Location: /policies/" + SLUG + "/history\r\n");
    }

    @Test
    void everyPageNamesItsOneAddressInItsLanguage() throws IOException {
        assertThat(get("/policies/" + SLUG + "?utm=1").body())
                .contains("<link rel=\"canonical\" href=\"http://localhost:", "/policies/" + SLUG + "\">");
        assertThat(get("/en/policies/" + SLUG).body()).contains("/en/policies/" + SLUG + "\">", "<html lang=\"en\">");
        assertThat(get("/nothing").body()).doesNotContain("canonical", "hreflang=\"x-default\"");
    }

    private Answer get(String path) throws IOException {
        return send("GET", path, Map.of());
    }

    /** As a hostile client writes it: nothing between the test and the socket corrects anything. */
    private Answer send(String verb, String path, Map<String, String> headers) throws IOException {
        var request = new StringBuilder(verb + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (!headers.containsKey("Host")) {
            request.append("Host: x\r\n");
        }
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = answer.indexOf("\r\n\r\n");
            assertThat(answer).as("an answer to " + path).startsWith("HTTP/1.1 ");
            var head = answer.substring(0, end + 2);
            assertThat(head.toLowerCase(Locale.ROOT))
                    .contains("content-security-policy: default-src 'none'", "x-content-type-options: nosniff")
                    .doesNotContain("set-cookie");
            return new Answer(Integer.parseInt(answer.substring(9, 12)), head, answer.substring(end + 4));
        }
    }
}
