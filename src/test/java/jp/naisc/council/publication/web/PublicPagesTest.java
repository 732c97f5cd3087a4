package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import jp.naisc.council.base.ContentPolicies;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.Digest;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.HomePage;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public door of the running platform, as strangers meet it. */
@ServerTest
class PublicPagesTest {

    private static final AtomicInteger POLICIES = new AtomicInteger();
    private static final int HEAVIEST = 100_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final DSLContext db;
    private final Press press;
    private final Frames frames;
    private final TestPublications publications;
    private final String slug = "test-" + POLICIES.incrementAndGet();
    private final Policy policy;

    @LocalServerPort
    private int port;

    PublicPagesTest(Policies policies, VersionRegister register, DSLContext db, Press press, Frames frames) {
        this.db = db;
        this.press = press;
        this.frames = frames;
        this.publications = new TestPublications(policies, register);
        this.policy = publications.aPolicy(slug);
        publications.firstEdition(policy);
    }

    /** The public side hears of a publication right after the commit, not within it. */
    @BeforeEach
    void theFirstEditionIsPublic() {
        await().until(() -> get(at("")).statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/history", "/versions/1", "/versions/1/provisions/purpose.p1", "/versions/1/text.ja.json"})
    void aPageSetsNoCookieAndBringsItsSecurityHeaders(String place) {
        for (var response : List.of(get(at(place)), get(at(place)))) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().map()).doesNotContainKey("set-cookie");
            assertThat(response.headers().firstValue("content-security-policy")).hasValue(ContentPolicies.PUBLIC);
            assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("etag")).isPresent();
        }
    }

    /** A stylesheet of the council comes past Spring Security, a page from the shelf before it: one door, one voice. */
    @Test
    void bothWritersOfHeadersSayTheSame() {
        var shelf = get(at("")).headers();
        var chain = get("/css/tokens.css").headers();
        for (var name : List.of(
                "content-security-policy",
                "permissions-policy",
                "referrer-policy",
                "x-frame-options",
                "x-content-type-options",
                "cross-origin-opener-policy")) {
            assertThat(chain.allValues(name)).as(name).hasSize(1).isEqualTo(shelf.allValues(name));
        }
    }

    @Test
    void whatARendererWritesIsAskedForAgainSoonAndTheCanonicalBytesNever() {
        var markdown = get(at("/versions/1/text.ja.md"));
        assertThat(markdown.headers().firstValue("cache-control").orElseThrow())
                .contains("max-age=300")
                .doesNotContain("immutable");
        assertThat(get(at("/versions/1/text.ja.md"), "If-None-Match", tag(markdown))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(at("/versions/1/text.ja.json")).headers().firstValue("cache-control"))
                .hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void packedAndPlainAreTheSamePageUnderTwoTags() throws IOException {
        var plain = get(at(""));
        var packed = get(at(""), "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(tag(packed)).isNotEqualTo(tag(plain));
        assertThat(packed.headers().firstValue("vary")).hasValue("Accept-Encoding");
    }

    @Test
    void whoHoldsThePageIsToldSoWithoutABody() {
        var page = get(at(""), "Accept-Encoding", "gzip");
        var again = get(at(""), "Accept-Encoding", "gzip", "If-None-Match", tag(page));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(at(""), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        var page = get(at(""));
        var head = send(request(at("")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(page));
        assertThat(head.headers().firstValue("content-length")).hasValue(Integer.toString(page.body().length));
    }

    @Test
    void theDatabaseIsNotAskedAfterTheFirstRequest() {
        var places = List.of("", "/history", "/versions/1", "/provisions/purpose", "/versions/1/text.en.md");
        places.forEach(place -> get(at(place)));
        var queries = queriesDuring(() -> {
            places.forEach(place -> get(at(place)));
            get(at("/versions/77"));
            get("/policies/no-such-policy");
            get(at("/on?date=2026-05-05"));
        });
        assertThat(queries).isZero();
    }

    @Test
    void aPublicationIsReadAtOnce() {
        assertThat(document("/policies/" + slug).text()).contains("第1版は");
        publications.secondEdition(policy);
        await().untilAsserted(
                        () -> assertThat(document("/policies/" + slug).text()).contains("第2版は"));
        assertThat(document(at("/versions/1")).select(".banner.superseded")).hasSize(1);
        assertThat(document(at("/compare/1/2")).text()).contains("変更は17か所です");
        assertThat(document(at("/compare/1/2")).select("tr.change[id]")).hasSize(17);
        assertThat(document("/en" + at("/compare/1/2/list")).select("li.change"))
                .isNotEmpty();
    }

    @Test
    void twoVersionsWithoutACommonLanguageHaveAPageThatSaysSo() {
        var apart = publications.aPolicy(slug + "-apart");
        publications.editionIn("ja", apart, 1, LocalDate.of(2026, 4, 1));
        publications.editionIn("en", apart, 2, LocalDate.of(2026, 10, 1));
        var pair = "/policies/" + slug + "-apart/compare/1/2";
        await().until(() -> get("/policies/" + slug + "-apart/versions/2").statusCode() == 200);
        for (var place : List.of(pair, pair + "/list", pair + "/inline", "/en" + pair)) {
            assertThat(get(place).statusCode()).as(place).isEqualTo(200);
            var page = document(place);
            checkSound(place, page);
            assertThat(page.select("main").text())
                    .as(place)
                    .contains(place.startsWith("/en") ? "there are no two texts in one language" : "同じ言語の本文がありません")
                    .doesNotContain("本文は同じです");
            assertThat(page.select("section.doc a").eachAttr("href"))
                    .hasSize(2)
                    .allSatisfy(href -> assertThat(get(href).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPageIsSound() {
        publications.secondEdition(policy);
        await().until(() -> get(at("/versions/2")).statusCode() == 200);
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/", "/en"));
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            if (!seen.add(path)) {
                continue;
            }
            var response = get(path, "Accept-Encoding", "gzip");
            assertThat(response.statusCode()).as(path).isIn(200, 303);
            assertThat(response.body().length).as(path + " is light").isLessThan(HEAVIEST);
            if (response.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                var page = document(path);
                checkSound(path, page);
                page.select("a[href], link[href], script[src]").stream()
                        .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                        .filter(href -> href.startsWith("/"))
                        .map(href -> href.replaceAll("#.*", ""))
                        // Every provision has a page of its own; those of one section stand for all.
                        .filter(href -> !href.contains("/provisions/") || href.contains("/provisions/compute"))
                        .forEach(ahead::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private void checkSound(String path, Document page) {
        assertThat(page.select("h1")).as(path + " has one h1").hasSize(1);
        assertThat(page.select("main")).as(path).hasSize(1);
        assertThat(page.select("html").attr("lang")).as(path).isEqualTo(path.startsWith("/en") ? "en" : "ja");
        assertThat(page.select("[id]").eachAttr("id")).as(path + " ids").doesNotHaveDuplicates();
        assertThat(page.select("img:not([alt])")).as(path).isEmpty();
        assertThat(page.select("[style], style, script:not([src]), [onclick]"))
                .as(path + " is strict")
                .isEmpty();
        page.select("a[href^=#]").forEach(link -> assertThat(
                        page.getElementById(link.attr("href").substring(1)))
                .as(path + " " + link.attr("href"))
                .isNotNull());
        page.select("input:not([type=radio]):not([type=checkbox]), select")
                .forEach(input -> assertThat(page.select("label[for=" + input.id() + "]"))
                        .as(path + " labels " + input.id())
                        .hasSize(1));
        assertThat(page.html()).as(path).doesNotContain("<b>方針", "<i>説明");
    }

    @Test
    void aDateIsAnsweredWithTheVersionThatWasInForce() {
        for (var date : List.of("2026-08-01", "令和8年8月1日", "２０２６年８月１日")) {
            var answer = get(at("/on?date=" + encoded(date)));
            assertThat(answer.statusCode()).as(date).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).hasValue(at("/versions/1?on=2026-08-01"));
        }
    }

    @Test
    void theDateIsAskedOnceForAllPolicies() {
        var other = publications.aPolicy("other-" + slug);
        publications.firstEdition(other);
        await().until(() -> get("/policies/other-" + slug).statusCode() == 200);

        for (var place : List.of("/", "/policies")) {
            var forms = document(place).select(".side-list form");
            assertThat(forms).as(place).hasSize(1);
            assertThat(forms.select("option").eachAttr("value")).contains(slug, "other-" + slug);
            assertThat(forms.select("input").attr("value")).isEmpty();
            assertThat(forms.attr("action")).isEqualTo("/on");
        }
        var answer = get("/en/on?policy=" + slug + "&date=2026-08-01");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/en" + at("/versions/1?on=2026-08-01"));
        assertThat(get("/on?policy=" + slug + "&date=x").statusCode()).isEqualTo(400);
        for (var forged : List.of("/on", "/on?policy=no-such&date=2026-08-01", "/on?policy=" + encoded("../../x"))) {
            assertThat(get(forged).statusCode()).as(forged).isEqualTo(404);
        }
    }

    @Test
    void onPaperStandsWhereItWasRead() {
        var page = document(at(""));

        assertThat(page.select(".foot .printed").text()).endsWith(at(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "<script>alert(1)</script>", "", "令和8年2月30日", "2020-01-01"})
    void aDateThatCannotBeAnsweredIsExplainedAtTheField(String date) {
        var answer = get(at("/on?date=" + encoded(date)));
        var page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select(".error").text()).isNotBlank();
        assertThat(page.select("input[aria-invalid=true]").attr("value")).isEqualTo(date);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policies/a%2Fb",
                "/policies/..%2f..%2fetc",
                "/policies/%00",
                "/policies/x;y=1",
                "/policies/%E0%80%80",
                "/nothing",
                "/en/nothing",
                "/policies/UPPER",
                "/policies/test-1/versions/1-d",
                "/policies/test-1/versions/0",
                "/policies/test-1/versions/99999999999999999999",
                "/policies/test-1/compare/1/1",
                "/policies/test-1/compare/1/2/sideways",
                "/policies/test-1/versions/1/provisions/%3Cscript%3E",
                "/policies/test-1/versions/1/provisions/no-such",
                "/policies/test-1/versions/1/text.fr.json",
                "/assets/x.css",
                "/error",
                "/templates/layout.jte",
                "/db/migration/V001__record.sql"
            })
    void aForgedAddressIsRefusedWithoutTellingAnything(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("<h1>");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "jp.naisc", "<script>alert");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("set-cookie");
    }

    @Test
    void aQuestionMarkSelectsNoPageAndTakesNoPlace() {
        var page = get(at("/history"));
        assertThat(tag(get(at("/history?utm=%3Cscript%3E")))).isEqualTo(tag(page));
        assertThat(get(at("/history?" + "q".repeat(4_000))).statusCode()).isEqualTo(200);
        assertThat(get(at("/history?" + "q".repeat(20_000))).statusCode()).isEqualTo(414);
    }

    @Test
    void writingIsRefused() {
        var answer = send(request(at("")).POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void theJsonIsByteForByteWhatTheDigestSays() {
        var shown = document(at("/versions/1")).select(".facts .digest").text();
        assertThat(Digest.of(get(at("/versions/1/text.ja.json")).body()).hex()).isEqualTo(shown);
    }

    @Test
    void theOtherLanguageIsTheSamePlace() {
        for (var place : List.of("", "/history", "/versions/1/provisions/purpose")) {
            var english = document(at(place)).select(".tools a[hreflang=en]").attr("href");
            assertThat(english).isEqualTo("/en" + at(place));
            assertThat(document(english).select(".tools a[hreflang=ja]").attr("href"))
                    .isEqualTo(at(place));
        }
    }

    @Test
    void beforeAnythingIsPublishedTheFrontPageSaysWhatWillStandThere() {
        for (var language : InterfaceLanguage.values()) {
            var frame = frames.of(language, "/", "x", "", Door.HOME);
            var page = press.print("home", new HomePage(frame, true, List.of(), List.of(), null), Freshness.ONCE);
            assertThat(page.length(false)).isPositive();
            assertThat(frame.say("home.policies.empty")).contains(language.pick("公示担当", "publishing officer"));
        }
    }

    private int queriesDuring(Runnable work) {
        var count = new AtomicInteger();
        var before = db.configuration().executeListenerProviders();
        db.configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                count.incrementAndGet();
            }
        }));
        try {
            work.run();
        } finally {
            db.configuration().set(before);
        }
        return count.get();
    }

    private String at(String place) {
        return "/policies/" + slug + place;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Document document(String path) {
        return Jsoup.parse(new String(get(path).body(), StandardCharsets.UTF_8));
    }

    private static String tag(HttpResponse<byte[]> response) {
        return response.headers().firstValue("etag").orElseThrow();
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a hostile client writes it: nothing between the test and the socket corrects the address. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
