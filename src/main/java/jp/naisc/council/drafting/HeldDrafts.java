package jp.naisc.council.drafting;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that are held still for the length of a transaction: no step is stored, on any node, until it ends. What is
 * decided about the words of a live text is decided under this.
 */
@Service
public class HeldDrafts {

    private final DraftLog log;
    private final DraftRulesStore rules;
    private final RevisionCycles cycles;

    HeldDrafts(DraftLog log, DraftRulesStore rules, RevisionCycles cycles) {
        this.log = log;
        this.rules = rules;
        this.cycles = cycles;
    }

    /** Waits for its turn; the cycle as it stands until the transaction ends. Empty where there is no such draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RevisionCycle> hold(DraftId draft) {
        return log.find(draft).flatMap(found -> cycles.hold(found.cycle()));
    }

    /** The committed text with its suggestions; read from the log, so it is the same on every node. */
    public Optional<Node> text(DraftId draft, TextLanguage language) {
        return log.load(new DeskKey(draft, language)).map(DeskState::doc);
    }

    /** With this transaction other steps are allowed than before: what was judged earlier is judged again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rulesChanged(DraftId draft) {
        rules.changed(draft);
    }
}
