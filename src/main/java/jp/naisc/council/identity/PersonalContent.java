package jp.naisc.council.identity;

import java.util.List;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.ErasureProposal;
import jp.naisc.council.record.Redactions;
import jp.naisc.council.record.Redactions.RedactionResult;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erasing personal content from the official record, for those who may: two of the secretariat, with a reason. */
@Service
@Transactional
public class PersonalContent {

    private final Redactions redactions;
    private final Histories histories;
    private final Actors actors;

    PersonalContent(Redactions redactions, Histories histories, Actors actors) {
        this.redactions = redactions;
        this.histories = histories;
        this.actors = actors;
    }

    /** What waits for a second person. */
    @Transactional(readOnly = true)
    public List<ErasureProposal> proposals(Actor by) {
        by.require(Act.REDACT_PERSONAL_CONTENT);
        return redactions.open();
    }

    public RedactionResult proposeErasure(Actor by, EntryNo entry, String field, String reason) {
        by.require(Act.REDACT_PERSONAL_CONTENT);
        return redactions.propose(by.reference(), entry, field, reason);
    }

    public RedactionResult confirmErasure(Actor by, EntryNo proposal) {
        by.require(Act.REDACT_PERSONAL_CONTENT);
        return redactions.confirm(by.reference(), proposal, this::mayStill);
    }

    /** Under the person's lock: a role that is being taken back is either still held at the end of this, or gone now. */
    private boolean mayStill(String reference) {
        return PersonId.ofReference(reference)
                .filter(histories::lock)
                .flatMap(actors::find)
                .filter(first -> first.may(Act.REDACT_PERSONAL_CONTENT))
                .isPresent();
    }

    public RedactionResult declineErasure(Actor by, EntryNo proposal, String reason) {
        by.require(Act.REDACT_PERSONAL_CONTENT);
        return redactions.decline(by.reference(), proposal, reason);
    }
}
