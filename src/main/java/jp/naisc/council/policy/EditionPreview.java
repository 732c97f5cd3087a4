package jp.naisc.council.policy;

import java.util.HashSet;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.compare.Comparison;

/**
 * What an imported text would be as an edition. Nothing of it is stored.
 *
 * @param text with the ids it would have
 * @param beside the edition it was compared with; empty for the first one
 */
public record EditionPreview(PolicyText text, Optional<Beside> beside) {

    /**
     * Another edition of the same policy.
     *
     * @param earlier whether that one comes before; otherwise the imported text is older than what is there
     * @param carried how many provisions keep the id they have there
     */
    public record Beside(PolicyVersion version, Comparison comparison, boolean earlier, int carried) {}

    static EditionPreview first(PolicyText text) {
        return new EditionPreview(text, Optional.empty());
    }

    static EditionPreview beside(PolicyVersion version, PolicyText other, int edition, PolicyText text) {
        boolean earlier = version.number().edition() < edition;
        var comparison = earlier ? Comparison.of(other, text) : Comparison.of(text, other);
        var known = new HashSet<String>();
        other.provisions().forEach(provision -> known.add(provision.id().value()));
        int carried = (int) text.provisions().stream()
                .filter(provision -> known.contains(provision.id().value()))
                .count();
        return new EditionPreview(text, Optional.of(new Beside(version, comparison, earlier, carried)));
    }
}
