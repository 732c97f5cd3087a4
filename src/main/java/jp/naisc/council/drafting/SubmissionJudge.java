package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.Ids;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Guard;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.Submission;

/** Decides what becomes of a submission: it joins the round that is stored next, or its editor is told why not. */
final class SubmissionJudge {

    private static final int ID_LENGTH = 8;

    /** What was decided. */
    sealed interface Decision {

        /** It stands in the round now. */
        record Taken() implements Decision {}

        record Refused(RefusalReason why) implements Decision {}

        /** The text is already as the act wants it. */
        record NothingToDo() implements Decision {}

        /** The editor has or gets what it lacks, and sends again. */
        record Stale() implements Decision {}
    }

    private final DeskText text;
    private final Authority editors = authority(AuthorityRules.SUGGESTING);

    /** Acts may be long: a decision on three hundred suggestions is thousands of steps. */
    private final Authority services = authority(AuthorityRules.ACTS);

    SubmissionJudge(DeskText text) {
        this.text = text;
    }

    private static Authority authority(AuthorityRules rules) {
        return new Authority(Schema.policy(), rules, () -> "p-" + Ids.shortName(ID_LENGTH));
    }

    /** Adds to the round what can be taken. */
    Decision decide(Submitted submitted, Round round) {
        return switch (submitted) {
            case Submitted.Written written -> written(written, round);
            case Submitted.Act act -> act(act, round);
        };
    }

    private Decision act(Submitted.Act act, Round round) {
        var steps = act.steps().apply(round.after().doc());
        if (steps.isEmpty()) {
            return new Decision.NothingToDo();
        }
        return switch (services.submit(round.after().doc(), steps, guard(act.by(), round))) {
            case Submission.Refused refused -> new Decision.Refused(refused.reason());
            case Submission.Accepted accepted -> {
                round.add(act, accepted);
                yield new Decision.Taken();
            }
        };
    }

    /** What somebody may do is what he may, within what may be done to this text now. */
    private Guard guard(Participant one, Round round) {
        return text.rules().guard(one.access(), one.reference(), round.after());
    }

    private Decision written(Submitted.Written submitted, Round round) {
        Participant one = submitted.by();
        // the name in the message is the editor's, which acknowledges by it; another's would acknowledge for him
        boolean sound = submitted.client().equals(one.client())
                && !submitted.steps().isEmpty()
                && submitted.version() <= text.version();
        if (!sound) {
            return new Decision.Refused(RefusalReason.MALFORMED);
        }
        if (!one.mayWrite()) {
            return new Decision.Refused(RefusalReason.READ_ONLY);
        }
        if (submitted.version() < round.after().version()) {
            return carry(submitted, round);
        }
        return switch (judged(submitted.steps(), one, round)) {
            case Submission.Refused refused -> new Decision.Refused(refused.reason());
            case Submission.Accepted accepted -> taken(submitted, accepted, round);
        };
    }

    private Submission judged(List<Step> steps, Participant one, Round round) {
        var repair = text.rules().repair(one.access(), one.reference());
        return editors.submit(round.after().doc(), steps, guard(one, round), repair);
    }

    /** What was made on an older version is carried over where that is no decision; otherwise it is stale. */
    private Decision carry(Submitted.Written submitted, Round round) {
        Participant one = submitted.by();
        var carried = submitted.exact()
                ? Optional.<Submission>empty()
                : text.mapsAfter(submitted.version(), one.client())
                        .flatMap(stored -> round.mapsFor(one).map(now -> Stream.concat(stored.stream(), now.stream())))
                        .flatMap(missed -> CarriedStep.over(submitted.steps(), missed.toList()))
                        .map(step -> judged(List.of(step), one, round));
        return carried.isPresent() && carried.get() instanceof Submission.Accepted accepted
                ? taken(submitted, accepted, round)
                : new Decision.Stale();
    }

    private static Decision taken(Submitted.Written submitted, Submission.Accepted accepted, Round round) {
        round.add(submitted, accepted);
        return new Decision.Taken();
    }
}
