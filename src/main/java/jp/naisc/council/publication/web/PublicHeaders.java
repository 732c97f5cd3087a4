package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.naisc.council.base.ContentPolicies;

/**
 * The security headers of the public door. They are written here and not only by Spring Security, because a page from the
 * shelf is answered before Spring Security is reached.
 */
final class PublicHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", ContentPolicies.PUBLIC,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", ContentPolicies.PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin");

    private PublicHeaders() {}

    static void addTo(HttpServletResponse response) {
        forEach(response::setHeader);
    }

    /** Gives every name with its value, for answers that are no servlet's. */
    static void forEach(BiConsumer<String, String> header) {
        HEADERS.forEach(header);
    }
}
