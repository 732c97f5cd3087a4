package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.NodeCheck;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Submission.Accepted;
import jp.naisc.council.document.step.Submission.Refused;

/**
 * Decides whether steps of a client become part of a text. Pure: it knows no versions, no people and no database; who
 * calls it has found the version to be current and stores what it accepts.
 *
 * <p>In this order: limits on the raw text, strict reading, closed marks, applying, length, the schema check of every
 * node that is new, what is put right (suggestions, then the ids of provisions), and at last what the person may. The document that is passed in must have been valid.
 *
 * <p>One instance serves one text, for one thread at a time: it remembers which ids the last document had and follows
 * from there. Handing it another document (because a transaction failed, or another node was faster) is always right,
 * only slower by the difference between the two.
 */
public final class Authority {

    private final Schema schema;
    private final AuthorityRules rules;
    private final ProvisionIds ids;

    /** @param newIds gives random ids for provisions; one that is taken is thrown away */
    public Authority(Schema schema, AuthorityRules rules, Supplier<String> newIds) {
        this.schema = schema;
        this.rules = rules;
        this.ids = new ProvisionIds(newIds);
    }

    /** Submits a JSON array of steps that only the rules restrict. */
    public Submission submit(Node document, String stepsJson) {
        List<Step> steps;
        try {
            steps = read(stepsJson);
        } catch (InvalidTextException e) {
            return refused(e, -1);
        }
        return submit(document, steps);
    }

    /** Submits steps that only the rules restrict. */
    public Submission submit(Node document, List<Step> steps) {
        return submit(document, steps, Guard.NONE);
    }

    /** Submits steps of somebody who may not do everything. */
    public Submission submit(Node document, List<Step> steps, Guard guard) {
        return submit(document, steps, guard, Repair.NONE);
    }

    /** Submits steps of somebody who may not do everything, and puts right what they leave in disorder. */
    public Submission submit(Node document, List<Step> steps, Guard guard, Repair repair) {
        if (count(steps) > rules.maxSteps()) {
            return new Refused(RefusalReason.TOO_MANY, -1, "more than " + rules.maxSteps() + " steps");
        }
        List<Node> stages = new ArrayList<>(steps.size());
        List<StepMap> maps = new ArrayList<>(steps.size());
        Node current = document;
        for (Step step : steps) {
            if (ClosedMarks.addedBy(step, rules.closedMarks())) {
                return new Refused(
                        RefusalReason.NOT_ALLOWED, stages.size(), "the step adds a mark that is closed here");
            }
            switch (step.apply(current)) {
                case StepResult.Applied(Node next) -> {
                    stages.add(current);
                    maps.add(step.getMap());
                    current = next;
                }
                case StepResult.Failed(RefusalReason reason, String message) -> {
                    return new Refused(reason, stages.size(), message);
                }
            }
        }
        if (current.content().size()
                > Math.max(rules.maxDocumentSize(), document.content().size())) {
            // A text that is too long already may still be made shorter.
            return new Refused(RefusalReason.TOO_LARGE, -1, "the document would be too long");
        }
        try {
            NodeCheck.changes(document, current);
        } catch (InvalidTextException e) {
            return refused(e, -1);
        }
        Optional<List<Step>> mended = repair.of(document, current, steps, maps);
        if (mended.isEmpty()) {
            return new Refused(RefusalReason.NOT_ALLOWED, -1, "what the steps leave cannot be put right");
        }
        List<Step> repairs = new ArrayList<>(mended.get());
        for (Step step : repairs) {
            current = applied(step, current);
        }
        repairs.addAll(ids.repair(document, current, maps));
        Guard.Objection objection = guard.objection(document, ids.document(), steps);
        if (objection != null) {
            return new Refused(objection.reason(), -1, objection.message());
        }
        return new Accepted(ids.document(), steps, maps, stages, List.copyOf(repairs));
    }

    private static Node applied(Step repair, Node document) {
        return switch (repair.apply(document)) {
            case StepResult.Applied(Node next) -> next;
            case StepResult.Failed failed -> throw new IllegalStateException("a repair that does not apply: " + failed);
        };
    }

    /** Reads a JSON array of steps within the limits. */
    private List<Step> read(String json) {
        List<Step> steps = new ArrayList<>();
        for (Object value : Json.list(Json.read(json, rules.json()), "steps")) {
            if (steps.size() == rules.maxSteps()) {
                throw new InvalidTextException(RefusalReason.TOO_MANY, "more than " + rules.maxSteps() + " steps");
            }
            steps.add(Step.fromJson(schema, value));
        }
        return steps;
    }

    private static int count(List<Step> steps) {
        int count = 0;
        for (Step step : steps) {
            count += step instanceof MarkSetStep(List<RangeMarkStep> inner) ? Math.max(1, inner.size()) : 1;
        }
        return count;
    }

    private static Refused refused(InvalidTextException e, int step) {
        return new Refused(e.reason(), step, String.valueOf(e.getMessage()));
    }
}
