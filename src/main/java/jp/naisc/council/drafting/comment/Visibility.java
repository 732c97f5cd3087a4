package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_THREAD;

import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The one predicate by which threads are filtered: what it leaves out does not exist for this person. */
final class Visibility {

    private Visibility() {}

    /** On {@code comment_thread}. */
    static Condition of(Actor reader) {
        if (!reader.may(Act.COMMENT)) {
            return DSL.falseCondition();
        }
        Condition seen = COMMENT_THREAD
                .SCOPE
                .eq(Scope.COUNCIL.name())
                .or(COMMENT_THREAD
                        .SCOPE
                        .eq(Scope.PRIVATE.name())
                        .and(COMMENT_THREAD.AUTHOR.eq(reader.id().value())));
        if (reader.constituency().isPresent()) {
            seen = seen.or(COMMENT_THREAD
                    .SCOPE
                    .eq(Scope.CONSTITUENCY.name())
                    .and(COMMENT_THREAD.CONSTITUENCY.eq(
                            reader.constituency().get().name())));
        }
        return Scope.isOfSecretariat(reader) ? seen.or(COMMENT_THREAD.SCOPE.eq(Scope.SECRETARIAT.name())) : seen;
    }
}
