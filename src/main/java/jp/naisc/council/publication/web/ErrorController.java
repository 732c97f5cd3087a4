package jp.naisc.council.publication.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused or failed anywhere before a page was found is answered in the same look, in the address's language. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final ErrorShelf errors;

    ErrorController(ErrorShelf errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        // Asked for by hand, /error is an address like any other that leads nowhere.
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        PageAnswers.write(errors.page(PublicDoor.language(path), status), status, request, response);
    }
}
