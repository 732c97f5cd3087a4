package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.PublishResult;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.WithdrawResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever words an edition was registered with, its public pages show them as words. */
@ServerTest
class HostileWordsTest {

    private static final String SLUG = "hostile-words";
    private static final Actor SECRETARIAT =
            new Actor(PersonId.random(), "事務局", Set.of(Role.SECRETARIAT), Optional.empty());
    private static final Actor CHAIR = new Actor(PersonId.random(), "会長", Set.of(Role.CHAIR), Optional.empty());

    private final Policies policies;
    private final VersionRegister register;
    private final int port;

    HostileWordsTest(Policies policies, VersionRegister register, @LocalServerPort int port) {
        this.policies = policies;
        this.register = register;
        this.port = port;
    }

    /** Leaves every place a careless page could put it in: text, attribute in either quotes, script, comment, pattern. */
    private static String attack(String where) {
        return "<script>alert('" + where + "')</script>\"'><img src=x onerror=alert(1)>--></textarea></title>${1}{0}";
    }

    @BeforeEach
    void anEditionOfHostileWordsWithdrawnForAHostileReason() {
        if (policies.find(new Slug(SLUG)).isPresent()) {
            return;
        }
        var content = new PolicyContent(
                new Slug(SLUG), PolicyKind.POLICY, Titles.of(attack("title"), attack("English title")));
        var policy = ((CreatePolicyResult.Created) policies.create(SECRETARIAT, content)).policy();
        publish(policy, 1, LocalDate.of(2026, 4, 1));
        publish(policy, 2, LocalDate.of(2026, 6, 1));
        assertThat(register.withdraw(
                        CHAIR, policy.id(), VersionNumber.edition(2), LocalDate.of(2026, 7, 1), attack("reason")))
                .isInstanceOf(WithdrawResult.Withdrawn.class);
        await().until(() -> get("/policies/" + SLUG).body().contains("reason"));
    }

    private void publish(Policy policy, int edition, LocalDate from) {
        var notes = VersionNotes.of(
                new VersionNote(attack("note"), List.of(attack("point")), attack("whom")),
                new VersionNote(attack("English note"), List.of(attack("English point")), attack("English whom")));
        assertThat(register.register(
                        SECRETARIAT, policy.id(), edition, List.of(text(edition)), EditionDates.on(from), notes))
                .isInstanceOf(PublishResult.Published.class);
    }

    private static PolicyText text(int edition) {
        var schema = Schema.policy();
        return PolicyText.of(schema.node(
                "doc",
                Map.of("lang", "ja", "scheme", "policy"),
                List.of(
                        schema.node("title", Map.of(), words(schema, attack("text title"))),
                        schema.node(
                                "heading",
                                Map.of("id", "purpose", "level", "chapter"),
                                words(schema, attack("heading"))),
                        schema.node(
                                "paragraph", Map.of("id", "purpose.p1"), words(schema, attack("paragraph " + edition))),
                        schema.node("code", Map.of("id", "purpose.c1"), words(schema, attack("code"))))));
    }

    private static List<Node> words(Schema schema, String words) {
        return List.of(schema.text(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policies",
                "/policies/" + SLUG,
                "/policies/" + SLUG + "/versions/1",
                "/policies/" + SLUG + "/versions/2",
                "/policies/" + SLUG + "/history",
                "/policies/" + SLUG + "/compare/1/2",
                "/policies/" + SLUG + "/compare/1/2/inline",
                "/policies/" + SLUG + "/compare/1/2/list",
                "/policies/" + SLUG + "/versions/2/provisions/purpose",
                "/policies/" + SLUG + "/versions/2/provisions/purpose.p1",
                "/policies/" + SLUG + "/on?date=yesterday",
                "/"
            })
    void noPageRunsThem(String place) {
        for (var language : List.of("", "/en")) {
            var path = place.equals("/") ? language + (language.isEmpty() ? "/" : "") : language + place;
            var page = Jsoup.parse(get(path).body());
            assertThat(page.select("script:not([src]), img, [onerror], textarea, style"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("head title")).as(path).hasSize(1);
            assertThat(page.select("body").select("main")).as(path).hasSize(1);
            assertThat(page.text()).as(path).contains("<script>alert('", "onerror=alert(1)>", "${1}{0}");
        }
    }

    @Test
    void titleNoteAndReasonAreReadInFull() {
        var page = document("/policies/" + SLUG + "/versions/2");
        assertThat(page.select(".banner.withdrawn p").text()).contains(attack("reason"));
        assertThat(page.select("article.paper pre").text()).isEqualTo(attack("code"));
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(attack("note"));
        var history = document("/policies/" + SLUG + "/history");
        assertThat(history.select(".ev .note").eachText())
                .allSatisfy(note -> assertThat(note).contains(attack("note"), attack("point"), attack("whom")));
        var english = document("/en/policies/" + SLUG + "/history");
        assertThat(english.select("h1").text()).contains(attack("English title"));
        assertThat(english.select(".ev .note").eachText())
                .allSatisfy(note -> assertThat(note).contains(attack("English note"), attack("English point")));
    }

    @Test
    void downloadsAreNeverPages() {
        for (var file : List.of("text.ja.json", "text.ja.md")) {
            var answer = get("/policies/" + SLUG + "/versions/2/" + file);
            assertThat(answer.headers().firstValue("content-type").orElse(""))
                    .as(file)
                    .doesNotContain("html");
            assertThat(answer.headers().firstValue("x-content-type-options"))
                    .as(file)
                    .hasValue("nosniff");
        }
    }

    private Document document(String path) {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
