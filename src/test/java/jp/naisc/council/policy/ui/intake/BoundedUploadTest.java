package jp.naisc.council.policy.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.Test;

/** Two hundred megabytes are refused, whether their sender says so or not, and nobody reads them. */
class BoundedUploadTest extends ScreenTest {
    private static final int LIMIT = 5 * 1024 * 1024;
    private static final long HUGE = 200L * 1024 * 1024;

    private final AtomicLong read = new AtomicLong();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicReference<byte[]> came = new AtomicReference<>();

    BoundedUploadTest(Demonstration demonstration) {
        super(demonstration);
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotReadAtAll() throws IOException {
        var event = send(HUGE, HUGE);
        assertThat(refused).isTrue();
        assertThat(event.isRejected()).isTrue();
        assertThat(read).hasValue(0);
    }

    @Test
    void whatLiesAboutItsSizeIsReadUpToTheLimitAndThrownAway() throws IOException {
        send(1_000, HUGE);
        assertThat(refused).isTrue();
        assertThat(came.get()).isNull();
        assertThat(read.get()).isBetween((long) LIMIT, LIMIT + 65_536L);
    }

    @Test
    void whatSaysNothingAboutItsSizeIsTreatedTheSame() throws IOException {
        send(-1, HUGE);
        assertThat(refused).isTrue();
        assertThat(came.get()).isNull();
    }

    @Test
    void whatIsAsLargeAsAllowedComesInWhole() throws IOException {
        var event = send(LIMIT, LIMIT);
        assertThat(refused).isFalse();
        assertThat(event.isRejected()).isFalse();
        assertThat(came.get()).hasSize(LIMIT);
    }

    private UploadEvent send(long declared, long bytes) throws IOException {
        var owner = new Div();
        UI.getCurrent().add(owner);
        var event = new UploadEvent(
                VaadinRequest.getCurrent(),
                VaadinResponse.getCurrent(),
                VaadinSession.getCurrent(),
                "text.md",
                declared,
                "text/markdown",
                owner.getElement(),
                part(bytes));
        new BoundedUpload(LIMIT, (content, name) -> came.set(content), () -> refused.set(true))
                .handleUploadRequest(event);
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        return event;
    }

    private Part part(long bytes) {
        var stream = new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                if (left == 0) {
                    return -1;
                }
                left--;
                read.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int now = (int) Math.min(length, left);
                left -= now;
                read.addAndGet(now);
                return now;
            }
        };
        return (Part) Proxy.newProxyInstance(
                Part.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> stream;
                    case "getSize" -> bytes;
                    default -> null;
                });
    }
}
