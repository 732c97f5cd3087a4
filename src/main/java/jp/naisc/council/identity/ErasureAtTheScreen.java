package jp.naisc.council.identity;

import java.util.List;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.ErasureActs;
import jp.naisc.council.record.ErasureProposal;
import jp.naisc.council.record.Redactions.RedactionResult;
import org.springframework.stereotype.Component;

/** Erases as the person who is signed in. */
@Component
class ErasureAtTheScreen implements ErasureActs {

    private final CurrentActor current;
    private final PersonalContent content;

    ErasureAtTheScreen(CurrentActor current, PersonalContent content) {
        this.current = current;
        this.content = content;
    }

    @Override
    public boolean mayErase() {
        return current.find()
                .filter(person -> person.may(Act.REDACT_PERSONAL_CONTENT))
                .isPresent();
    }

    @Override
    public boolean isMe(String actor) {
        return current.find().map(Actor::reference).filter(actor::equals).isPresent();
    }

    @Override
    public List<ErasureProposal> open() {
        return mayErase() ? content.proposals(current.get()) : List.of();
    }

    @Override
    public RedactionResult propose(EntryNo entry, String field, String reason) {
        return content.proposeErasure(current.get(), entry, field, reason);
    }

    @Override
    public RedactionResult confirm(EntryNo proposal) {
        return content.confirmErasure(current.get(), proposal);
    }

    @Override
    public RedactionResult decline(EntryNo proposal, String reason) {
        return content.declineErasure(current.get(), proposal, reason);
    }
}
