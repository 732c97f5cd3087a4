package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The security headers of the public door. They are written here and not only by Spring Security, because a page from the
 * shelf is answered before Spring Security is reached.
 */
final class PublicHeaders {

    /** Own files only, no inline script or style, no frames, forms only to ourselves; {@code data:} for the one icon. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
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
