package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.naisc.council.Application;
import jp.naisc.council.identity.Invitations.AcceptResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./council run --empty}: how the first person comes into a platform that has nobody. */
@ExtendWith(OutputCaptureExtension.class)
class EmptyCouncilTest {

    private static final String PASSWORD = "正しい馬の電池 staple 7";
    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+)\\S*/([A-Za-z0-9_-]{43})");

    private record Start(ConfigurableApplicationContext context, int port, Optional<String> secret)
            implements AutoCloseable {

        Invitations invitations() {
            return context.getBean(Invitations.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    void thePrintedLinkWorksOnceAndIsPrintedUntilItWasUsed(@TempDir Path data, CapturedOutput output)
            throws IOException {
        String unused;
        try (var first = start(data, output)) {
            unused = first.secret().orElseThrow();
        }
        try (var second = start(data, output)) {
            var secret = second.secret().orElseThrow();
            assertThat(secret).isNotEqualTo(unused);
            assertThat(second.invitations().accept(unused, PASSWORD)).isInstanceOf(AcceptResult.Gone.class);
            assertThat(second.invitations().accept(secret, PASSWORD)).isInstanceOf(AcceptResult.Accepted.class);
            assertThat(second.invitations().accept(secret, PASSWORD)).isInstanceOf(AcceptResult.Gone.class);
            var entered = new Browser(second.port());
            assertThat(entered.get("/").statusCode()).isEqualTo(200);
        }
        try (var third = start(data, output)) {
            assertThat(third.secret()).isEmpty();
        }
    }

    private static Start start(Path data, CapturedOutput output) throws IOException {
        int port = freePort();
        int before = output.getAll().length();
        var context = new SpringApplication(Application.class, ServerTest.PlainPages.class)
                .run(
                        "--server.port=" + port,
                        "--council.demo=false",
                        "--council.password-rounds=1000",
                        "--council.data=" + data,
                        "--vaadin.productionMode=true");
        var link = LINK.matcher(output.getAll().substring(before));
        if (!link.find()) {
            return new Start(context, port, Optional.empty());
        }
        assertThat(link.group(1)).isEqualTo("http://localhost:" + port);
        return new Start(context, port, Optional.of(link.group(2)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
