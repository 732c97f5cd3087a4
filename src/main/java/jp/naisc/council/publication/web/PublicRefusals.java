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

    /** People end addresses with a slash; ours have none. Only plain segments, so that it leads to no other host. */
    private static final String TYPED_WITH_A_SLASH = "(/[A-Za-z0-9][A-Za-z0-9._-]*)+/";

    private final PublicDoor door;

    PublicRefusals(PublicDoor door) {
        this.door = door;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        if (path.matches(TYPED_WITH_A_SLASH)) {
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
}
