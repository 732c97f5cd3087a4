package jp.naisc.council.record;

import java.util.List;
import jp.naisc.council.record.Redactions.RedactionResult;

/**
 * Erasing as the person at the screen may do it. The record knows no people: identity, which does, supplies this and checks
 * the right again at each act.
 */
public interface ErasureActs {

    /** Whether the screen offers it. */
    boolean mayErase();

    /** Whether the person at the screen is the one whom the record names so. */
    boolean isMe(String actor);

    /** What waits for a second person, oldest first; nothing for those who may not erase. */
    List<ErasureProposal> open();

    RedactionResult propose(EntryNo entry, String field, String reason);

    RedactionResult confirm(EntryNo proposal);

    RedactionResult decline(EntryNo proposal, String reason);
}
