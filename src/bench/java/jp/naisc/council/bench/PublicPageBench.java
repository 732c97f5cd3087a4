package jp.naisc.council.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.Application;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionRegister;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The public page of a policy of 250,000 characters against nginx serving the same packed bytes as a file: 64 keep-alive
 * connections, one load generator, both on this machine, in turns, so that what else the machine does meets both.
 */
final class PublicPageBench {

    private static final int CHARACTERS = 250_000;
    private static final int SECONDS = 4;
    private static final int TURNS = 3;
    private static final String SLUG = "long-policy";

    private PublicPageBench() {}

    static List<Figure> run() throws IOException, InterruptedException {
        try (var server = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--council.demo=false",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=error",
                        "--spring.datasource.url=jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            publish(server);
            var port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
            return measure(port, "/policies/" + SLUG);
        }
    }

    private static List<Figure> measure(int port, String path) throws IOException, InterruptedException {
        var packed = page(port, path);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atMost("public page of 250,000 characters, packed", packed.length / 1e3, "kB", 100, "gzip"));
        try (var nginx = StaticNginx.serve(packed).orElse(null)) {
            var ours = new double[TURNS];
            var theirs = new double[TURNS];
            // Not counted: a server compiles itself while it begins to work.
            new KeepAliveLoad(port, path).perSecond(2 * SECONDS);
            for (var turn = 0; turn < TURNS; turn++) {
                ours[turn] = new KeepAliveLoad(port, path).perSecond(SECONDS);
                theirs[turn] = nginx == null ? 0 : new KeepAliveLoad(nginx.port(), "/page").perSecond(SECONDS);
            }
            var own = Samples.of(ours).median();
            figures.add(Figure.atLeast("the same, requests a second", own, "/s", 1, "64 keep-alive connections"));
            if (nginx == null) {
                figures.add(Figure.atLeast(
                        "the same, against nginx", 0, "×", 0, "no nginx here: the ratio was not measured"));
            } else {
                var baseline = Samples.of(theirs).median();
                figures.add(Figure.atLeast(
                        "the same, against nginx with the same bytes as a file",
                        own / baseline,
                        "×",
                        0.5,
                        Math.round(baseline) + "/s in the same run"));
            }
        }
        return figures;
    }

    private static byte[] page(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static void publish(ConfigurableApplicationContext server) {
        var by = new Actor(PersonId.random(), "Bench", Set.of(Role.SECRETARIAT), Optional.empty());
        var content = new PolicyContent(new Slug(SLUG), PolicyKind.POLICY, Titles.of("長い方針", "A long policy"));
        if (server.getBean(Policies.class).create(by, content) instanceof CreatePolicyResult.Created(var policy)) {
            var text = new TextGenerator(1).policy(CHARACTERS).toPolicyText();
            var day = LocalDate.of(2026, 4, 1);
            server.getBean(VersionRegister.class)
                    .register(
                            by,
                            policy.id(),
                            1,
                            List.of(text),
                            EditionDates.on(day),
                            VersionNotes.of(VersionNote.of("測るための方針です。")));
        }
    }
}
