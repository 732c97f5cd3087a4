package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The council's door refuses what is larger than any screen sends before it has come. */
@ServerTest
class LargeRequestsTest {

    private static final long HUGE = 200L * 1024 * 1024;

    private final AtomicLong sent = new AtomicLong();
    private final int port;

    LargeRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void twoHundredMegabytesThatAreDeclaredAreRefusedUnread() throws IOException, InterruptedException {
        var body =
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(this::endless), HUGE);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/council/signin"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .expectContinue(true)
                                .header("Content-Type", "text/plain")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(sent.get()).isLessThan(1024 * 1024);
    }

    private InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                sent.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                sent.addAndGet(length);
                return length;
            }
        };
    }
}
