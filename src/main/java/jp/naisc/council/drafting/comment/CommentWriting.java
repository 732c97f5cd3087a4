package jp.naisc.council.drafting.comment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.comment.CommentDrafts.Place;
import jp.naisc.council.drafting.spi.AnchorSource;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens threads, answers, settles and places them. Of two people who do something to one thread at the same moment the
 * key of the row decides, and the other is told; replies are written both.
 */
@Service
public class CommentWriting {

    private static final int MANY_AT_ONCE = 20;

    private final CommentRows rows;
    private final CommentQueries queries;
    private final RemarkQueries remarks;
    private final CommentDrafts unsent;
    private final CommentPeople people;
    private final Spots spots;
    private final Drafts drafts;
    private final RevisionCycles cycles;
    private final TransactionOperations transaction;
    private final Announcements announcements;

    CommentWriting(
            CommentRows rows,
            CommentQueries queries,
            RemarkQueries remarks,
            CommentDrafts unsent,
            CommentPeople people,
            Spots spots,
            Drafts drafts,
            RevisionCycles cycles,
            TransactionOperations transaction,
            Announcements announcements) {
        this.rows = rows;
        this.queries = queries;
        this.remarks = remarks;
        this.unsent = unsent;
        this.people = people;
        this.spots = spots;
        this.drafts = drafts;
        this.cycles = cycles;
        this.transaction = transaction;
        this.announcements = announcements;
    }

    /** Opens a thread. Who reads it is said here and never again. */
    public CommentResult open(
            Actor by, DraftId draft, TextLanguage language, Target target, Scope scope, String typed) {
        by.require(Act.COMMENT);
        var body = Typed.words(typed);
        var refused = refusal(draft, body);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!scope.isOpenTo(by)) {
            return new CommentResult.ScopeNotOpen();
        }
        var spot = spots.find(draft, language, target);
        if (spot.isEmpty()) {
            return new CommentResult.WordsGone();
        }
        if (spot.get().quote().length() > Spots.LONGEST_QUOTE && spot.get().kind() == Placement.Kind.WORDS) {
            return new CommentResult.TooMuchSelected();
        }
        var called = CommentPeople.called(body, () -> people.readers(by, scope));
        return inTransaction(() -> {
            var thread = rows.insertThread(by, draft, language, scope);
            place(by, thread, draft, language, 1, spot.get(), Placement.How.OPENED);
            var remark = rows.insertRemark(by, thread, body);
            rows.insertMentions(remark, called);
            unsent.forget(by, draft, language, Place.NEW);
            tell(draft, language, thread);
            return new CommentResult.Done(thread);
        });
    }

    /** Answers. The reply is read by those who read the thread. */
    public CommentResult reply(Actor by, ThreadId id, String typed) {
        by.require(Act.COMMENT);
        var body = Typed.words(typed);
        return on(by, id, thread -> refusal(thread.draft(), body).orElseGet(() -> {
            var called = CommentPeople.called(body, () -> people.readers(by, thread));
            for (int attempt = 1; ; attempt++) {
                try {
                    return inTransaction(() -> {
                        var remark = rows.insertRemark(by, id, body);
                        rows.insertMentions(remark, called);
                        unsent.forget(by, thread.draft(), thread.language(), Place.replyTo(id));
                        return done(thread);
                    });
                } catch (DuplicateKeyException othersAnswered) {
                    if (attempt == MANY_AT_ONCE) {
                        throw othersAnswered;
                    }
                }
            }
        }));
    }

    /** Words a remark of one's own anew; what it said before stays in its history. */
    public CommentResult reword(Actor by, RemarkId id, String typed) {
        by.require(Act.COMMENT);
        var body = Typed.words(typed);
        var remark = remarks.find(by, id).filter(own -> own.author().equals(by.id()));
        if (remark.isEmpty()) {
            return new CommentResult.NotThere();
        }
        return on(by, remark.get().thread(), thread -> refusal(thread.draft(), body)
                .orElseGet(() -> decided(() -> {
                    if (!body.equals(remark.get().body())) {
                        rows.insertWording(id, body);
                        var called = new HashSet<>(CommentPeople.called(body, () -> people.readers(by, thread)));
                        called.removeAll(remark.get().called());
                        rows.insertMentions(id, called);
                    }
                    unsent.forget(by, thread.draft(), thread.language(), Place.rewording(id));
                    return done(thread);
                })));
    }

    /** 解決: nothing more is to be said. */
    public CommentResult settle(Actor by, ThreadId id) {
        by.require(Act.COMMENT);
        return on(by, id, thread -> {
            if (thread.settled().isPresent()) {
                return new CommentResult.DoneBefore(thread.settled().get());
            }
            var result = decided(() -> {
                rows.insertSettlement(by, thread, true);
                return done(thread);
            });
            return result instanceof CommentResult.MovedOn
                    ? queries.find(by, id)
                            .flatMap(CommentThread::settled)
                            .<CommentResult>map(CommentResult.DoneBefore::new)
                            .orElse(result)
                    : result;
        });
    }

    /** Takes a settled thread up again. */
    public CommentResult reopen(Actor by, ThreadId id) {
        by.require(Act.COMMENT);
        return on(by, id, thread -> {
            if (thread.isOpen()) {
                return new CommentResult.MovedOn();
            }
            return decided(() -> {
                rows.insertSettlement(by, thread, false);
                return done(thread);
            });
        });
    }

    /** Says who is to see to a thread, and until when; or that nobody is. */
    public CommentResult assign(Actor by, ThreadId id, Optional<PersonId> assignee, Optional<LocalDate> due) {
        by.require(Act.COMMENT);
        return on(by, id, thread -> {
            if (assignee.isPresent()
                    && people.readers(by, thread).stream().map(Actor::id).noneMatch(assignee.get()::equals)) {
                return new CommentResult.AssigneeDoesNotRead();
            }
            return decided(() -> {
                rows.insertAssignment(by, thread, assignee, assignee.flatMap(somebody -> due));
                return done(thread);
            });
        });
    }

    /** Says that a thread holds for the words as they are now. */
    public CommentResult confirm(Actor by, ThreadId id) {
        by.require(Act.COMMENT);
        return on(by, id, thread -> spots.now(thread)
                .map(spot -> placeAnew(by, thread, spot, Placement.How.CONFIRMED))
                .orElseGet(CommentResult.WordsGone::new));
    }

    /** Gives a thread other words. */
    public CommentResult replace(Actor by, ThreadId id, Target target) {
        by.require(Act.COMMENT);
        return on(by, id, thread -> spots.find(thread.draft(), thread.language(), target)
                .map(spot -> spot.kind() == Placement.Kind.WORDS && spot.quote().length() > Spots.LONGEST_QUOTE
                        ? new CommentResult.TooMuchSelected()
                        : placeAnew(by, thread, spot, Placement.How.REPLACED))
                .orElseGet(CommentResult.WordsGone::new));
    }

    private CommentResult placeAnew(Actor by, CommentThread thread, Spot spot, Placement.How how) {
        return decided(() -> {
            int next = thread.placement().seq() + 1;
            place(by, thread.id(), thread.draft(), thread.language(), next, spot, how);
            return done(thread);
        });
    }

    private void place(
            Actor by, ThreadId thread, DraftId draft, TextLanguage language, int seq, Spot spot, Placement.How how) {
        var key = "c-" + Ids.shortName(16);
        rows.insertPlacement(by, thread, key, seq, spot, how);
        if (spot.kind() == Placement.Kind.WORDS) {
            announcements.announce(AnchorSource.PLACED, draft + "/" + language.tag() + "/" + key);
        }
    }

    /** Nobody is told of a thread he may not read, not even that it is there. */
    private CommentResult on(Actor by, ThreadId id, Function<CommentThread, CommentResult> act) {
        var thread = queries.find(by, id);
        if (thread.isEmpty()) {
            return new CommentResult.NotThere();
        }
        return isOver(thread.get().draft()) ? new CommentResult.RevisionOver() : act.apply(thread.get());
    }

    private Optional<CommentResult> refusal(DraftId draft, String body) {
        if (body.isEmpty()) {
            return Optional.of(new CommentResult.NoWords());
        }
        if (body.length() > Remark.MAX_LENGTH) {
            return Optional.of(new CommentResult.TooLong());
        }
        if (drafts.find(draft).isEmpty()) {
            return Optional.of(new CommentResult.NotThere());
        }
        return isOver(draft) ? Optional.of(new CommentResult.RevisionOver()) : Optional.empty();
    }

    private boolean isOver(DraftId draft) {
        return drafts.find(draft)
                .flatMap(found -> cycles.find(found.cycle()))
                .filter(RevisionCycle::isRunning)
                .isEmpty();
    }

    private CommentResult done(CommentThread thread) {
        tell(thread.draft(), thread.language(), thread.id());
        return new CommentResult.Done(thread.id());
    }

    private void tell(DraftId draft, TextLanguage language, ThreadId thread) {
        announcements.announce(Comments.CHANGED, new Comments.Changed(draft, language, thread).toString());
    }

    /** One transaction in which the key of a row decides; whoever comes second is told that things moved on. */
    private CommentResult decided(Supplier<CommentResult> work) {
        try {
            return inTransaction(work);
        } catch (DuplicateKeyException race) {
            return new CommentResult.MovedOn();
        }
    }

    private CommentResult inTransaction(Supplier<CommentResult> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
