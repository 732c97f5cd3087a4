package jp.naisc.council.identity.web;

import jp.naisc.council.identity.SignInResult.Entered;
import jp.naisc.council.identity.SignInResult.Refused;
import jp.naisc.council.identity.SignInResult.Wait;
import jp.naisc.council.identity.SignInSource;
import jp.naisc.council.identity.SignIns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Enters by user name and password. */
@Component
class PasswordEntry implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordEntry(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInSource source)
                || !(attempt.getCredentials() instanceof String password)) {
            throw new BadCredentialsException("not from the form");
        }
        return switch (signIns.enter(attempt.getName(), password, source)) {
            case Entered entered -> Entrance.authentication(entered);
            case Refused refused -> throw new BadCredentialsException("refused");
            case Wait wait -> throw new WaitBeforeEntry(wait.remaining());
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
