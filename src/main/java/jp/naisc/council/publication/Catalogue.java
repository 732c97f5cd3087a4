package jp.naisc.council.publication;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Which policies and versions there are to read: held in memory, so that an address that leads nowhere costs no query, and
 * read again only when a version was announced or a day ends (a version may take effect by the calendar).
 */
@Service
public class Catalogue {

    private final CatalogueReader reader;
    private final Versions versions;
    private final Clock clock;
    private final Announcements.Subscription subscription;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object reading = new Object();
    private volatile @Nullable Stand stand;

    Catalogue(CatalogueReader reader, Versions versions, Announcements announcements, Clock clock) {
        this.reader = reader;
        this.versions = versions;
        this.clock = clock;
        this.subscription = announcements.subscribe(Versions.CHANGED, new Announcements.Follower() {
            @Override
            public void heard(String payload) {
                forget();
            }

            @Override
            public void mayHaveMissed() {
                forget();
            }
        });
    }

    /** All policies with at least one version, the oldest first. */
    public List<PublicPolicy> policies() {
        return stand().policies;
    }

    public Optional<PublicPolicy> find(String slug) {
        return Slug.parse(slug).flatMap(known -> policies().stream()
                .filter(policy -> policy.policy().slug().equals(known))
                .findFirst());
    }

    /** The edition in force on any day; its validity is told as of today. */
    public Optional<PolicyVersion> inForceOn(PublicPolicy policy, LocalDate day) {
        return day.isAfter(today()) ? versions.inForceOn(policy.policy().id(), day) : policy.inForceOn(day);
    }

    public LocalDate today() {
        return JapaneseDates.dateOf(clock.instant());
    }

    /** The moment before which today was not yet today: a clock that is set back to before it leads into another day. */
    public Instant goodFrom() {
        return today().atStartOfDay(JapaneseDates.ZONE).toInstant();
    }

    /** The moment at which what is in force may change without anybody doing anything: the next midnight in Japan. */
    public Instant goodUntil() {
        return today().plusDays(1).atStartOfDay(JapaneseDates.ZONE).toInstant();
    }

    /** Tells when what was read may be out of date. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private Stand stand() {
        var known = stand;
        if (known != null && known.day.equals(today())) {
            return known;
        }
        synchronized (reading) {
            known = stand;
            if (known == null || !known.day.equals(today())) {
                known = new Stand(today(), reader.read());
                stand = known;
            }
            return known;
        }
    }

    /** First the catalogue, then the pages made of it: the other way round a page could be made anew from the old state. */
    private void forget() {
        synchronized (reading) {
            stand = null;
        }
        listeners.forEach(Runnable::run);
    }

    @PreDestroy
    void stopListening() {
        subscription.close();
    }

    private record Stand(LocalDate day, List<PublicPolicy> policies) {}
}
