package jp.naisc.council.drafting;

import java.util.Optional;
import jp.naisc.council.drafting.DraftAccess.Reason;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import org.springframework.stereotype.Service;

/** Decides who reads and who writes a live draft. */
@Service
public class DraftRights {

    private final DraftLog log;
    private final Rapporteurs rapporteurs;
    private final RevisionCycles cycles;

    DraftRights(DraftLog log, Rapporteurs rapporteurs, RevisionCycles cycles) {
        this.log = log;
        this.rapporteurs = rapporteurs;
        this.cycles = cycles;
    }

    /** Empty where there is no such draft. */
    public Optional<DraftAccess> of(Actor actor, DraftId id) {
        return log.find(id)
                .flatMap(draft -> cycles.find(draft.cycle()))
                .map(cycle -> decide(actor, cycle, rapporteurs.isRapporteur(id, actor.id())));
    }

    /** The rule itself. */
    static DraftAccess decide(Actor actor, RevisionCycle cycle, boolean rapporteur) {
        if (!actor.may(Act.READ_DRAFT)) {
            return new DraftAccess.None();
        }
        if (!cycle.stage().isEditable()) {
            return new DraftAccess.ReadOnly(Reason.STAGE_CLOSED);
        }
        boolean writes = actor.may(Act.EDIT_DRAFT) || (rapporteur && actor.may(Act.EDIT_DRAFT_AS_RAPPORTEUR));
        if (writes) {
            return new DraftAccess.MayEdit();
        }
        return actor.may(Act.SUGGEST)
                ? new DraftAccess.MaySuggest(Reason.NOT_RAPPORTEUR)
                : new DraftAccess.ReadOnly(Reason.NOT_RAPPORTEUR);
    }
}
