package jp.naisc.council.identity.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts: the failure handler tells how long to wait. */
final class WaitBeforeEntry extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    WaitBeforeEntry(Duration remaining) {
        super("too many attempts");
        this.seconds = Math.max(1, remaining.plusMillis(999).toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
