package jp.naisc.council.identity.web;

import java.util.Optional;
import jp.naisc.council.identity.Role;
import jp.naisc.council.identity.SignInResult.Entered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Turns somebody who has entered into what Spring Security keeps in the session. */
final class Entrance {

    /** Rides on the authentication until the response can carry it as a cookie; the session does not keep it. */
    record NewDevice(Optional<String> secret) {}

    private Entrance() {}

    static UsernamePasswordAuthenticationToken authentication(Entered entered) {
        var roles = entered.roles().stream().map(Role::authority).toArray(String[]::new);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                entered.session(), null, AuthorityUtils.createAuthorityList(roles));
        authentication.setDetails(new NewDevice(entered.newDeviceSecret()));
        return authentication;
    }
}
