package jp.naisc.council.base;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The hidden field a plain form in a council view must carry to be accepted. */
public record CsrfField(String name, String value) {

    /** The field for the session of this request; empty outside of the council's chain. */
    public static Optional<CsrfField> of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new CsrfField(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
