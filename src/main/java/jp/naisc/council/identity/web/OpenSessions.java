package jp.naisc.council.identity.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.identity.SignedIn;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * This node's sessions, so that signing out everywhere also reaches screens that stay connected and send no request: ending
 * the session closes their connection.
 */
@Component
class OpenSessions implements HttpSessionListener, HttpSessionIdListener, DisposableBean {

    /** @param seenAt on the machine's steady clock, which nobody sets */
    private record Open(HttpSession session, SignedIn signedIn, long seenAt) {}

    private final Map<String, Open> byId = new ConcurrentHashMap<>();
    private final SignOuts signOuts;
    private final LongSupplier nanoTime;
    private final Announcements.Subscription subscription;

    @Autowired
    OpenSessions(SignOuts signOuts, Announcements announcements) {
        this(signOuts, announcements, System::nanoTime);
    }

    OpenSessions(SignOuts signOuts, Announcements announcements, LongSupplier nanoTime) {
        this.signOuts = signOuts;
        this.nanoTime = nanoTime;
        this.subscription = announcements.subscribe(SignOuts.TOPIC, new Announcements.Follower() {
            @Override
            public void heard(String person) {
                endOutdated(person);
            }

            @Override
            public void mayHaveMissed() {
                endOutdated("");
            }
        });
    }

    void remember(HttpSession session, SignedIn signedIn) {
        byId.put(session.getId(), new Open(session, signedIn, nanoTime.getAsLong()));
    }

    /**
     * Whether nobody was seen in a session for longer than it lasts. The server asks the wall clock, and one that is set back
     * by a year would keep an abandoned session open for that year.
     */
    boolean isIdle(HttpSession session) {
        var open = byId.get(session.getId());
        int seconds = session.getMaxInactiveInterval();
        return open != null && seconds > 0 && nanoTime.getAsLong() - open.seenAt() > TimeUnit.SECONDS.toNanos(seconds);
    }

    /**
     * Somebody signed in, and the session got another id: who sat there before, perhaps another person, sits there no more.
     * Otherwise the end of that person's sessions would end this one's. The next request tells who it is.
     */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        byId.remove(oldId);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        byId.remove(event.getSession().getId());
    }

    /** Ends the sessions of a person (of anybody, where the person is unknown) whose epoch is over. */
    private void endOutdated(String person) {
        for (var open : byId.values()) {
            boolean concerned =
                    person.isEmpty() || open.signedIn().person().toString().equals(person);
            if (concerned && !signOuts.isCurrent(open.signedIn())) {
                end(open);
            }
        }
    }

    private void end(Open open) {
        byId.remove(open.session().getId(), open);
        try {
            open.session().invalidate();
        } catch (IllegalStateException alreadyOver) {
            // it ended by itself meanwhile, which is what was wanted
        }
    }

    @Override
    public void destroy() {
        subscription.close();
    }
}
