package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.naisc.council.Application;
import jp.naisc.council.bench.LiveServer;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.identity.Browser;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server says that cannot start: a whole server in a process of its own, ended by itself with a sentence. */
class StartTest {

    private record Ended(int status, String said) {}

    @Test
    void aSecondServerOnOneDataFolderIsRefusedAndTheFirstGoesOn(@TempDir Path data) throws Exception {
        try (var first = LiveServer.start(data)) {
            var second = start(data);
            assertThat(second.status()).isEqualTo(StartRefusal.DATA_IN_USE);
            assertThat(second.said())
                    .contains("動作中の別のサーバーが使っています")
                    .contains("is in use by another running server")
                    .contains("--data")
                    .doesNotContain("\tat ");
            assertThat(new Browser(first.port()).get("/").statusCode()).isEqualTo(200);
            var text = Schema.policy()
                    .node(
                            "doc",
                            Map.of("lang", "ja", "scheme", "policy"),
                            List.of(
                                    Schema.policy()
                                            .node(
                                                    "title",
                                                    Map.of(),
                                                    List.of(Schema.policy().text("無事"))),
                                    Schema.policy().node("paragraph", Map.of("id", "p1"), List.of())));
            assertThat(first.newDraft("unharmed", List.of(text)).openedAt()).isNotNull();
        }
    }

    @Test
    void dataOfANewerVersionAreLeftAlone(@TempDir Path data) throws Exception {
        try (var today = LiveServer.start(data)) {
            today.bean(DSLContext.class)
                    .execute(
                            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                                    + " values (900, '900', 'from the future', 'SQL', 'V900__from_the_future.sql', 'sa', 1, true)");
        }
        var ended = start(data);
        assertThat(ended.status()).isEqualTo(StartRefusal.DATA_TOO_NEW);
        assertThat(ended.said())
                .contains("より新しい版が書いたものです")
                .contains("were written by a newer version")
                .contains("from the future")
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a file"), "no folder");
        var ended = start(file.resolve("data"));
        assertThat(ended.status()).isEqualTo(StartRefusal.DATA_UNWRITABLE);
        assertThat(ended.said())
                .contains("書き込めません")
                .contains("cannot be written")
                .contains("a file");
    }

    /** Starts a server and waits for its end. */
    private static Ended start(Path data) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "--server.port=0",
                        "--council.demo=true",
                        "--server.address=127.0.0.1",
                        "--vaadin.productionMode=true",
                        "--council.data=" + data)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
