package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request that does not say how long it is cannot be longer than the largest one that does. */
class CouncilRequestSizeTest {

    private final Endless body = new Endless();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoeverReadsBytesIsStoppedAtTheLimit() {
        assertThatIOException()
                .isThrownBy(() -> pass(
                        "application/json", request -> request.getInputStream().readAllBytes()));
        assertThat(body.read).isBetween((long) CouncilRequestSize.MOST, CouncilRequestSize.MOST + 65_536L);
    }

    @Test
    void whoeverReadsLettersIsStoppedAtTheLimit() {
        assertThatIOException()
                .isThrownBy(() ->
                        pass("application/json", request -> request.getReader().transferTo(Writer.nullWriter())));
        assertThat(body.read).isBetween((long) CouncilRequestSize.MOST, CouncilRequestSize.MOST + 65_536L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"})
    void whatTheServerWouldTakeApartHasToSayItsLength(String type) throws IOException, ServletException {
        pass(type, request -> {
            throw new AssertionError("came through");
        });
        assertThat(response.getStatus()).isEqualTo(411);
        assertThat(body.read).isZero();
    }

    @FunctionalInterface
    private interface Reading {
        void of(ServletRequest request) throws IOException;
    }

    private void pass(String type, Reading reading) throws IOException, ServletException {
        var request = new MockHttpServletRequest("POST", "/council/") {
            @Override
            public ServletInputStream getInputStream() {
                return body;
            }
        };
        request.setContentType(type);
        FilterChain chain = (passed, answer) -> reading.of(passed);
        new CouncilRequestSize().doFilter(request, response, chain);
    }

    private static final class Endless extends ServletInputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
