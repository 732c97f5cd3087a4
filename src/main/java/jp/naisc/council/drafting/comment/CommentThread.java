package jp.naisc.council.drafting.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;

/**
 * A thread without its words, as one person sees it.
 *
 * @param caucus whose caucus reads it, when its scope is one
 * @param placement the one that counts
 * @param turns what has been decided about it so far
 * @param remarks how many there are, the opening one included
 * @param unread how many of others' remarks this person has not read
 */
public record CommentThread(
        ThreadId id,
        DraftId draft,
        TextLanguage language,
        Scope scope,
        Optional<Constituency> caucus,
        PersonId author,
        Instant at,
        Placement placement,
        Turns turns,
        Optional<Settlement> settled,
        Optional<Assignment> assignment,
        int remarks,
        int unread) {

    /**
     * How often it was settled or taken up again, and given to somebody: whoever does so next names the number after what
     * he saw, so that of two at once only one does.
     */
    public record Turns(int settlement, int assignment) {}

    /** Since when it is settled, and by whom. */
    public record Settlement(PersonId by, Instant at) {}

    /** Who sees to it. */
    public record Assignment(PersonId assignee, Optional<LocalDate> due, PersonId by, Instant at) {}

    public boolean isOpen() {
        return settled.isEmpty();
    }

    public boolean isAssignedTo(PersonId person) {
        return assignment.filter(given -> given.assignee().equals(person)).isPresent();
    }
}
