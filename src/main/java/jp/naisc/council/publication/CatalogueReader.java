package jp.naisc.council.publication;

import java.util.List;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that is public in one transaction, so that a publication is seen wholly or not at all. */
@Component
class CatalogueReader {

    private final Policies policies;
    private final Versions versions;

    CatalogueReader(Policies policies, Versions versions) {
        this.policies = policies;
        this.versions = versions;
    }

    @Transactional(readOnly = true)
    List<PublicPolicy> read() {
        return policies.all().stream()
                .map(policy -> new PublicPolicy(policy, versions.of(policy.id())))
                .filter(policy -> !policy.versions().isEmpty())
                .toList();
    }
}
