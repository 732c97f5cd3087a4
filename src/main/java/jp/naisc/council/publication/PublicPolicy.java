package jp.naisc.council.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.VersionNumber;

/**
 * A policy as the public sees it: its versions, the newest first, on the day this was read.
 *
 * @param versions editions and the drafts on the way to them; never empty
 */
public record PublicPolicy(Policy policy, List<PolicyVersion> versions) {

    public PublicPolicy {
        versions = List.copyOf(versions);
    }

    public String slug() {
        return policy.slug().value();
    }

    public Optional<PolicyVersion> find(VersionNumber number) {
        return versions.stream()
                .filter(version -> version.number().equals(number))
                .findFirst();
    }

    public List<PolicyVersion> editions() {
        return versions.stream().filter(version -> version.number().isEdition()).toList();
    }

    public Optional<PolicyVersion> inForce() {
        return versions.stream()
                .filter(version -> version.validity() instanceof Validity.InForce)
                .findFirst();
    }

    /**
     * What a reader means by the policy's address: the edition in force; before there was one and after the last was
     * withdrawn, the newest edition; while there is no edition at all, the newest draft. The page says which it is.
     */
    public PolicyVersion shown() {
        return inForce().or(() -> editions().stream().findFirst()).orElseGet(versions::getFirst);
    }

    /** The edition in force on a day that is over; days to come are asked of the policy module, which knows its plans. */
    Optional<PolicyVersion> inForceOn(LocalDate past) {
        return editions().stream()
                .filter(edition -> everInForce(edition) && !since(edition).isAfter(past))
                .max(Comparator.comparing(PublicPolicy::since).thenComparing(PolicyVersion::number))
                .filter(edition -> !(edition.validity() instanceof Validity.Withdrawn withdrawn)
                        || withdrawn.on().isAfter(past));
    }

    /** The day the first edition took effect. */
    public Optional<LocalDate> beginning() {
        return editions().stream()
                .filter(PublicPolicy::everInForce)
                .map(PublicPolicy::since)
                .min(Comparator.naturalOrder());
    }

    /** The edition before this one, or for a draft the version it started from: what a reader compares with first. */
    public Optional<PolicyVersion> before(PolicyVersion version) {
        var older = versions.stream()
                .filter(other -> other.number().compareTo(version.number()) < 0)
                .toList();
        return version.number().isEdition()
                ? older.stream().filter(other -> other.number().isEdition()).findFirst()
                : older.stream().findFirst();
    }

    private static boolean everInForce(PolicyVersion edition) {
        return !(edition.validity() instanceof Validity.Withdrawn withdrawn)
                || withdrawn.on().isAfter(since(edition));
    }

    private static LocalDate since(PolicyVersion edition) {
        return edition.dates().map(EditionDates::effective).orElse(LocalDate.MAX);
    }
}
