package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The council's door refuses what is larger than any screen sends before it has come. */
@ServerTest
class LargeRequestsTest {

    private static final long HUGE = 200L * 1024 * 1024;

    /** What the door takes, and what lies in the buffers of two sockets when it hangs up. */
    private static final long MOST_IN_BUFFERS = 24L * 1024 * 1024;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void whatDoesNotSayHowLongItIsIsCutOff(String type) throws IOException {
        assertThat(chunksTaken(type)).isLessThan(MOST_IN_BUFFERS);
    }

    /** Sends chunk after chunk until the server hangs up, and says how much went into the wire. */
    private long chunksTaken(String type) throws IOException {
        long taken = 0;
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST /council/signin HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                                    + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (taken < HUGE) {
                socket.getOutputStream().write(chunk);
                taken += 0x10000;
            }
        } catch (SocketException hungUp) {
            return taken;
        }
        return taken;
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
