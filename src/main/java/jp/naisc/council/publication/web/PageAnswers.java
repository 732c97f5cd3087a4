package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a finished page: the only place where public pages meet HTTP, so that every one has the same headers. */
final class PageAnswers {

    private PageAnswers() {}

    static void write(FinishedPage page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var packed = takesGzip(request.getHeader("Accept-Encoding"));
        PublicHeaders.addTo(response);
        response.setHeader("Cache-Control", page.freshness().cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        if (page.freshness() != Freshness.ONCE) {
            response.setHeader("ETag", page.tag(packed));
            var known = request.getHeader("If-None-Match");
            if (status == HttpServletResponse.SC_OK && known != null && page.isNamedIn(known)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(page.contentType());
        response.setContentLength(page.length(packed));
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!request.getMethod().equals("HEAD")) {
            writeBody(page, packed, response);
        }
    }

    private static void writeBody(FinishedPage page, boolean packed, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        if (packed) {
            out.write(page.packed());
        } else {
            page.unpackTo(out);
        }
    }

    /** True if the header allows gzip; {@code gzip;q=0} and {@code *;q=0} refuse it (RFC 9110 §12.5.3). */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        // What every browser sends needs no parsing.
        if (acceptEncoding.startsWith("gzip") && !acceptEncoding.contains("q=0")) {
            return true;
        }
        var anything = false;
        for (var part : acceptEncoding.split(",")) {
            var pieces = part.strip().split("\\s*;\\s*");
            var refused = pieces.length > 1 && pieces[1].matches("q=0(\\.0{0,3})?");
            if (pieces[0].equalsIgnoreCase("gzip")) {
                return !refused;
            }
            anything |= pieces[0].equals("*") && !refused;
        }
        return anything;
    }
}
