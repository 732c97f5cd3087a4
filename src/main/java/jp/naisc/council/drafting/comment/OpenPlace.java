package jp.naisc.council.drafting.comment;

import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.LiveAnchors.Survey;

/**
 * Where an open thread was placed, as far as one has to know it to count it.
 *
 * @param n the step after which it was placed
 * @param provision in which it was placed; empty for the title and the whole text
 */
record OpenPlace(String key, Placement.Kind kind, long n, Optional<ProvisionId> provision) {

    /** Where it is in a text: the provision that {@link Outcome#of} says for the same placement. */
    Optional<ProvisionId> in(Survey survey) {
        var found = survey.byKey().get(key);
        if (kind == Placement.Kind.WORDS && found != null) {
            return found.provision();
        }
        boolean isJustPlaced = kind == Placement.Kind.WORDS && !survey.gone().containsKey(key) && survey.n() >= n;
        return isJustPlaced
                ? provision
                : provision.filter(id -> survey.text().provision(id).isPresent());
    }
}
