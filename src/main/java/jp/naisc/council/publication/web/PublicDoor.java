package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import jp.naisc.council.base.InterfaceLanguage;
import org.springframework.stereotype.Component;

/** How controllers answer: with a page from the shelf, with a refusal in the same look, or with another address. */
@Component
class PublicDoor {

    private final PageShelf shelf;
    private final ErrorShelf errors;

    PublicDoor(PageShelf shelf, ErrorShelf errors) {
        this.shelf = shelf;
        this.errors = errors;
    }

    /** The language an address is in; it is part of the address so that a link shows everybody the same page. */
    static InterfaceLanguage language(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? InterfaceLanguage.EN : InterfaceLanguage.JA;
    }

    /**
     * Answers with the page of a canonical address. The address must be put together from what the request was found to
     * mean and not be taken from it: the same page has countless spellings, and each would take a place on the shelf.
     */
    void answer(HttpServletRequest request, HttpServletResponse response, String address, Supplier<FinishedPage> maker)
            throws IOException {
        FinishedPage page;
        try {
            page = shelf.take(address, maker);
        } catch (NotPublished nothing) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PageAnswers.write(page, HttpServletResponse.SC_OK, request, response);
    }

    /** Answers once, with what belongs to this request alone. */
    void answerOnce(HttpServletRequest request, HttpServletResponse response, FinishedPage page, int status)
            throws IOException {
        PageAnswers.write(page, status, request, response);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        PageAnswers.write(errors.page(language(request.getRequestURI()), status), status, request, response);
    }

    /** Leads on to a canonical address, put together here; 303, because what is found there is another thing. */
    static void leadTo(HttpServletResponse response, String address) {
        PublicHeaders.addTo(response);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
