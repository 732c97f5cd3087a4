package jp.naisc.council.publication.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before everything else, Spring Security included, and answers what stands on the shelf. The shelf holds only
 * addresses whose pages we made ourselves, compared as they were sent: no decoding, no normalising, so nothing can be
 * reached through here that a controller would have refused. What follows a question mark does not select a page, so a
 * link decorated by a newsletter finds the same one.
 */
final class PublicPageFilter extends HttpFilter {

    private final transient PageShelf shelf;

    PublicPageFilter(PageShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            var page = shelf.find(request.getRequestURI());
            if (page != null) {
                PageAnswers.write(page, HttpServletResponse.SC_OK, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
