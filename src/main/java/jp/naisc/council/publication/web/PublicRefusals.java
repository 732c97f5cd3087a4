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

    private final PublicDoor door;

    PublicRefusals(PublicDoor door) {
        this.door = door;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void notThisVerb(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
