package jp.naisc.council.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads versions. They are public, the drafts on the way to an edition too. */
@Service
@Transactional(readOnly = true)
public class Versions {

    /** Announced with the id of a policy when one of its versions was cut, published, registered or withdrawn. */
    public static final String CHANGED = "policy.version";

    private final VersionQueries queries;
    private final PolicyTexts texts;
    private final CycleRepository cycles;
    private final Clock clock;

    Versions(VersionQueries queries, PolicyTexts texts, CycleRepository cycles, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Every version of a policy, the newest first. */
    public List<PolicyVersion> of(PolicyId policy) {
        return queries.all(policy, today());
    }

    /** The editions alone, the newest first. */
    public List<PolicyVersion> editions(PolicyId policy) {
        return queries.editions(policy, today());
    }

    /** A page of versions below a number (or from the newest), for lists that grow. */
    public List<PolicyVersion> page(PolicyId policy, Optional<VersionNumber> below, int size) {
        return queries.page(policy, below, size, today());
    }

    public int count(PolicyId policy) {
        return queries.count(policy);
    }

    public Optional<PolicyVersion> find(PolicyId policy, VersionNumber number) {
        return queries.find(policy, number, today());
    }

    public Optional<PolicyVersion> find(VersionId id) {
        return queries.find(id, today());
    }

    /** The edition in force today. */
    public Optional<PolicyVersion> inForce(PolicyId policy) {
        return inForceOn(policy, today());
    }

    /** The edition in force on a day; its validity is told as of that day. */
    public Optional<PolicyVersion> inForceOn(PolicyId policy, LocalDate day) {
        return queries.inForce(policy, day).flatMap(id -> queries.find(id, day));
    }

    /** The newest version of all, a draft or an edition. */
    public Optional<PolicyVersion> latest(PolicyId policy) {
        return queries.page(policy, Optional.empty(), 1, today()).stream().findFirst();
    }

    /** The version before this one in the order of numbers: what a reader compares with first. */
    public Optional<PolicyVersion> before(PolicyId policy, VersionNumber number) {
        return queries.page(policy, Optional.of(number), 1, today()).stream().findFirst();
    }

    /** The words of a version in one language. */
    public Optional<PolicyText> text(PolicyVersion version, TextLanguage language) {
        return version.text(language).flatMap(text -> texts.find(text.digest()));
    }

    public Optional<PolicyText> text(PolicyId policy, VersionNumber number, TextLanguage language) {
        return queries.digest(policy, number, language).flatMap(texts::find);
    }

    public Optional<PolicyText> text(Digest digest) {
        return texts.find(digest);
    }

    /**
     * What each version says at one provision, the newest first, from the index alone. Versions that lack it are
     * absent; equal content digests of neighbours mean that nothing changed there.
     */
    public List<ProvisionState> historyOf(PolicyId policy, ProvisionId provision, TextLanguage language) {
        return queries.history(policy, provision, language);
    }

    /**
     * What a provision of any text says, as {@link ProvisionState#content} tells it of versions.
     *
     * @return empty when it is not in the text
     */
    public Optional<Digest> contentOf(PolicyText text, ProvisionId provision) {
        return text.provision(provision).map(there -> ProvisionReach.content(text, provision));
    }

    /** The number the next cut of this cycle would bear. */
    public Optional<VersionNumber> nextDraft(CycleId cycle) {
        return cycles.find(cycle)
                .map(found ->
                        VersionNumber.draft(found.edition(), queries.lastDraft(found.policy(), found.edition()) + 1));
    }

    private LocalDate today() {
        return JapaneseDates.dateOf(clock.instant());
    }
}
