package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Attribution;
import jp.naisc.council.document.step.Moves;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.document.step.Submission.Accepted;

/**
 * A text and what follows it from step to step. Immutable, so that a step that could not be stored was never there.
 *
 * @param version the number of the last step
 * @param attribution which step brought which words
 * @param anchors where remarks stand (comments come with a later issue; the structure is carried from the beginning,
 *     because an anchor that was not mapped through every step is lost)
 */
record DeskState(long version, Node doc, Attribution attribution, AnchorSet<String> anchors) {

    static DeskState beginning(Node doc) {
        return new DeskState(0, doc, Attribution.of(doc.content().size(), 0), AnchorSet.empty());
    }

    /** After steps that the authority accepted, its own included. */
    DeskState after(Accepted accepted) {
        AnchorSet<String> mapped = anchors;
        for (StepMap map : accepted.maps()) {
            mapped = mapped.map(map);
        }
        // the authority's own steps set ids: they move nothing and bring no words
        return new DeskState(
                version + accepted.steps().size() + accepted.serverSteps().size(),
                accepted.document(),
                Moves.after(attribution, accepted.steps(), accepted.stages(), version + 1),
                mapped);
    }

    /** After a submission of the log, which was checked when it was accepted. */
    DeskState after(List<LoggedStep> submitted) {
        var steps = new ArrayList<Step>(submitted.size());
        var stages = new ArrayList<Node>(submitted.size());
        Node now = doc;
        AnchorSet<String> mapped = anchors;
        for (LoggedStep logged : submitted) {
            if (logged.n() != version + steps.size() + 1) {
                throw new IllegalStateException("the log has a gap before step " + logged.n());
            }
            Step step = logged.step();
            steps.add(step);
            stages.add(now);
            now = switch (step.apply(now)) {
                case StepResult.Applied(Node next) -> next;
                case StepResult.Failed(var reason, String message) ->
                    throw new IllegalStateException(
                            "step " + logged.n() + " of the log does not fit: " + reason + " " + message);
            };
            mapped = mapped.map(step.getMap());
        }
        return new DeskState(version + steps.size(), now, Moves.after(attribution, steps, stages, version + 1), mapped);
    }

    DeskState with(AnchorSet<String> changed) {
        return new DeskState(version, doc, attribution, changed);
    }
}
