package jp.naisc.council.drafting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.step.Guard;
import jp.naisc.council.document.step.Repair;
import jp.naisc.council.document.suggest.FrozenParts;
import jp.naisc.council.document.suggest.SuggestionGuard;
import jp.naisc.council.document.suggest.SuggestionRepair;

/**
 * The rules by which the steps of one language of a draft are judged, beyond who may do what.
 *
 * @param epoch counts the changes of the rules; steps judged by an older one are not stored
 * @param frozenWhole why the whole draft rests; empty where it does not
 * @param frozen headings that rest with all that belongs to them, and why
 * @param filed suggestions that were filed as amendments: their authors may not change them any more
 */
record DraftRules(long epoch, Optional<String> frozenWhole, Map<ProvisionId, String> frozen, Set<String> filed) {

    static final DraftRules NONE = new DraftRules(0, Optional.empty(), Map.of(), Set.of());

    DraftRules {
        frozen = Map.copyOf(frozen);
        filed = Set.copyOf(filed);
    }

    /** What somebody's steps must leave as it is. */
    Guard guard(DraftAccess access, String person, DeskState state) {
        Guard rest = frozenWhole.isPresent() ? FrozenParts.WHOLE : new FrozenParts(frozen.keySet());
        return rest.and(new SuggestionGuard(person, state.owners(), filed, !mayEdit(access)));
    }

    /** What is put right after direct edits; what is only suggested needs nothing of the kind. */
    Repair repair(DraftAccess access, String person) {
        return mayEdit(access) ? new SuggestionRepair(person, filed) : Repair.NONE;
    }

    private static boolean mayEdit(DraftAccess access) {
        return access instanceof DraftAccess.MayEdit;
    }
}
