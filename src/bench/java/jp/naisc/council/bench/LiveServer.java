package jp.naisc.council.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.naisc.council.Application;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.OpenDraftResult;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Browser;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.MoveResult;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.Titles;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform with its embedded database in a folder, as the live text's measurements need it. Also a program of its own,
 * for the test that kills it while people write: it says on its first line where it is.
 */
public final class LiveServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private LiveServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static LiveServer start(Path data) {
        return startWith("--council.data=" + data.toAbsolutePath());
    }

    /** One of perhaps several nodes on a database, with beans of the test's own. */
    public static LiveServer startOn(String databaseUrl, Class<?>... beans) {
        return startWith("--spring.datasource.url=" + databaseUrl, beans);
    }

    private static LiveServer startWith(String where, Class<?>... beans) {
        var sources = Stream.concat(Stream.of(Application.class, ServerTest.PlainPages.class), Stream.of(beans));
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        return new LiveServer(application.run(
                "--server.port=0",
                "--council.demo=true",
                "--server.address=127.0.0.1",
                "--council.password-rounds=1000",
                where,
                "--vaadin.productionMode=true"));
    }

    /**
     * Prints {@code READY <port> <draft>} and stays until it is killed.
     *
     * @param arguments a data folder, or the address of a database
     */
    public static void main(String[] arguments) throws InterruptedException {
        var server = arguments[0].startsWith("jdbc:") ? startOn(arguments[0]) : start(Path.of(arguments[0]));
        var cycles = server.bean(RevisionCycles.class);
        var policy = server.bean(Policies.class).all().getFirst();
        var draft = server.bean(Drafts.class)
                .of(cycles.running(policy.id()).orElseThrow().id())
                .orElseThrow();
        System.out.println("READY " + server.port() + " " + draft.id());
        System.out.flush();
        Thread.currentThread().join();
    }

    /** A service of this node. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A person of the demonstration. */
    public Actor who(String userName) {
        return bean(Demonstration.class).actor(userName).orElseThrow();
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** The live draft of a new policy, at 素案, with these words. */
    public Draft newDraft(String slug, List<Node> texts) {
        var content = new PolicyContent(new Slug(slug), PolicyKind.POLICY, Titles.of("測定", "Measurement"));
        var policy = ((CreatePolicyResult.Created) bean(Policies.class).create(who("drafter"), content)).policy();
        var cycles = bean(RevisionCycles.class);
        var opened = (OpenCycleResult.Opened) cycles.open(who("chair"), policy.id(), Titles.of("測定", "Measurement"));
        var cycle = ((MoveResult.Moved) cycles.move(who("chair"), opened.cycle(), Stage.SCOPING, "")).cycle();
        var words = texts.stream().map(PolicyText::of).toList();
        return ((OpenDraftResult.Opened) bean(Drafts.class).openWith(who("drafter"), cycle.id(), words)).draft();
    }

    /** Enters as a person of the demonstration; the value of the session's cookie. */
    public static String enter(int port, String userName) {
        var browser = new Browser(port);
        var token = browser.get("/council/signin").body();
        browser.post("/council/signin/demo", Map.of("username", userName, "_csrf", token));
        return browser.cookie("council").orElseThrow().getValue();
    }

    public static URI address(int port, String draft, String language) {
        return URI.create("ws://localhost:" + port + "/council/live/" + draft + "/" + language);
    }

    @Override
    public void close() {
        context.close();
    }
}
