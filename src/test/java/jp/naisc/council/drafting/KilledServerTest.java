package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.bench.LiveServer;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of typing, with SIGKILL: what was acknowledged is there when it is back. */
class KilledServerTest {

    private static final int WRITERS = 6;

    @Test
    void aKilledServerLosesNothingItAcknowledged(@TempDir Path data) throws Exception {
        var acknowledged = new ArrayList<Integer>();
        try (var http = HttpClient.newHttpClient()) {
            var server = LiveChild.start(data.toString());
            var address = LiveServer.address(server.port(), server.draft(), "ja");
            var cookie = LiveServer.enter(server.port(), "drafter");
            var editors = new ArrayList<LiveEditor>();
            for (int i = 0; i < WRITERS; i++) {
                editors.add(LiveEditor.join(http, address, cookie, "w" + i, 1, (c, n, t) -> {}));
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() < until) {
                for (int i = 0; i < WRITERS; i++) {
                    editors.get(i).type(mark(i));
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            server.kill();
            editors.forEach(editor -> acknowledged.add(editor.acknowledged()));
            http.shutdownNow();
        }
        assertThat(acknowledged).allMatch(count -> count > 0);
        try (var http = HttpClient.newHttpClient()) {
            var server = LiveChild.start(data.toString());
            try {
                var editor = LiveEditor.connect(
                        http,
                        LiveServer.address(server.port(), server.draft(), "ja"),
                        LiveServer.enter(server.port(), "drafter"),
                        "later");
                editor.say("{\"t\":\"join\",\"client\":\"later\",\"v\":null}");
                var doc = new StringBuilder();
                Json.write(doc, editor.next("init").get("doc"));
                var words = Node.fromJson(Schema.policy(), doc.toString(), JsonLimits.DOCUMENT)
                        .textContent();
                for (int i = 0; i < WRITERS; i++) {
                    int character = mark(i).charAt(0);
                    assertThat((int) words.chars().filter(c -> c == character).count())
                            .as("characters of writer " + i)
                            .isGreaterThanOrEqualTo(acknowledged.get(i));
                }
            } finally {
                server.kill();
                http.shutdownNow();
            }
        }
    }

    private static String mark(int writer) {
        return String.valueOf((char) (0x3400 + writer));
    }
}
