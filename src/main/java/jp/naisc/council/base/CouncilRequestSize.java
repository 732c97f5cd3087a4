package jp.naisc.council.base;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * No request to the council is larger than any screen sends: the largest file one may choose, with room for its form.
 * What declares more is refused before a byte of it is read, what declares nothing when it has sent that much. Forms and
 * files the server itself would take apart, past any count of ours: they have to declare their length, as every browser
 * does. Nothing behind this has to fear for its memory.
 */
final class CouncilRequestSize implements Filter {

    static final int MOST = 8 * 1024 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = ((HttpServletRequest) request).getMethod();
        if (request.getContentLengthLong() > MOST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getContentLengthLong() >= 0 || method.equals("GET")) {
            chain.doFilter(request, response);
        } else if (isTakenApart(request)) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(new Counted((HttpServletRequest) request), response);
        }
    }

    private static boolean isTakenApart(ServletRequest request) {
        var type = request.getContentType() == null
                ? ""
                : request.getContentType().strip().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static void refuse(ServletResponse response, int status) throws IOException {
        ((HttpServletResponse) response).setHeader("Connection", "close");
        ((HttpServletResponse) response).sendError(status);
    }

    /** A request that does not say how long it is. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream in;
        private long count;

        CountedStream(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > MOST) {
                throw new IOException("the request is larger than any screen sends");
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
