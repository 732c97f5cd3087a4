package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.Ids;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Submission;

/** Decides what becomes of a submission: it joins the round that is stored next, or its editor is told why not. */
final class SubmissionJudge {

    private static final int ID_LENGTH = 8;

    /** What was decided. */
    sealed interface Decision {

        /** It stands in the round now. */
        record Taken() implements Decision {}

        record Refused(RefusalReason why) implements Decision {}

        /** The editor has or gets what it lacks, and sends again. */
        record Stale() implements Decision {}
    }

    private final DeskText text;
    private final Authority authority =
            new Authority(Schema.policy(), AuthorityRules.DIRECT, () -> "p-" + Ids.shortName(ID_LENGTH));

    SubmissionJudge(DeskText text) {
        this.text = text;
    }

    /** Adds to the round what can be taken. */
    Decision decide(Submitted submitted, Round round) {
        Participant one = submitted.by();
        // the name in the message is the editor's, which acknowledges by it; another's would acknowledge for him
        boolean sound = submitted.client().equals(one.client())
                && !submitted.steps().isEmpty()
                && submitted.version() <= text.version();
        if (!sound) {
            return new Decision.Refused(RefusalReason.MALFORMED);
        }
        if (!one.mayEdit()) {
            return new Decision.Refused(RefusalReason.READ_ONLY);
        }
        if (submitted.version() < round.after().version()) {
            return carry(submitted, round);
        }
        return switch (authority.submit(round.after().doc(), submitted.steps())) {
            case Submission.Refused refused -> new Decision.Refused(refused.reason());
            case Submission.Accepted accepted -> taken(one, accepted, round);
        };
    }

    /** What was made on an older version is carried over where that is no decision; otherwise it is stale. */
    private Decision carry(Submitted submitted, Round round) {
        Participant one = submitted.by();
        var carried = submitted.exact()
                ? Optional.<Submission>empty()
                : text.mapsAfter(submitted.version(), one.client())
                        .flatMap(stored -> round.mapsFor(one).map(now -> Stream.concat(stored.stream(), now.stream())))
                        .flatMap(missed -> CarriedStep.over(submitted.steps(), missed.toList()))
                        .map(step -> authority.submit(round.after().doc(), List.of(step)));
        return carried.isPresent() && carried.get() instanceof Submission.Accepted accepted
                ? taken(one, accepted, round)
                : new Decision.Stale();
    }

    private static Decision taken(Participant one, Submission.Accepted accepted, Round round) {
        round.add(one, accepted);
        return new Decision.Taken();
    }
}
