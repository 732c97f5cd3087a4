package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address nobody answers to, and a verb no page takes, are told to people and not to programs: as a page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicRefusals {

    /** None of our addresses is as long; people type shorter ones. */
    private static final int LONGEST_TYPED = 300;

    private final PublicDoor door;

    PublicRefusals(PublicDoor door) {
        this.door = door;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        if (isTypedWithASlash(path)) {
            PublicDoor.leadTo(response, path.substring(0, path.length() - 1));
            return;
        }
        door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void notThisVerb(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        door.refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /**
     * People end addresses with a slash; ours have none. Only plain segments, so that it leads to no other host. Looked at
     * character by character: a pattern would recurse once a segment, and who sends thousands of them is no person.
     */
    static boolean isTypedWithASlash(String path) {
        if (path.length() < 3 || path.length() > LONGEST_TYPED || path.charAt(0) != '/' || !path.endsWith("/")) {
            return false;
        }
        for (int i = 1; i < path.length(); i++) {
            boolean begins = path.charAt(i - 1) == '/';
            boolean plain = begins ? isLetterOrDigit(path.charAt(i)) : isPlain(path.charAt(i));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '/';
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
