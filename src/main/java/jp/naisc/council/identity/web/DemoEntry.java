package jp.naisc.council.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.identity.Demonstration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Enters as a person of the demonstration council by one press; it is part of the chain only while the demo is on. */
final class DemoEntry extends AbstractAuthenticationProcessingFilter {

    static final String PATH = CouncilDoor.SIGN_IN + "/demo";

    private final Demonstration demonstration;

    DemoEntry(Demonstration demonstration) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.demonstration = demonstration;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var userName = request.getParameter("username");
        return demonstration
                .enter(userName == null ? "" : userName)
                .map(Entrance::authentication)
                .orElseThrow(() -> new BadCredentialsException("nobody of the demonstration"));
    }
}
