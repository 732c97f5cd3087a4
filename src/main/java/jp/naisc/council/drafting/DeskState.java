package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Attribution;
import jp.naisc.council.document.step.Edit;
import jp.naisc.council.document.step.Moves;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.document.step.Submission.Accepted;
import jp.naisc.council.document.suggest.StandingText;
import jp.naisc.council.document.suggest.SuggestionMark;

/**
 * A text and what follows it from step to step. Immutable, so that a step that could not be stored was never there.
 *
 * @param version the number of the last step
 * @param attribution which step brought which words
 * @param anchors where remarks stand
 * @param owners whose each suggestion id is that was ever used in this text
 */
record DeskState(
        long version, Node doc, Attribution attribution, AnchorSet<String> anchors, Map<String, String> owners) {

    static DeskState beginning(Node doc) {
        return new DeskState(0, doc, Attribution.of(doc.content().size(), 0), AnchorSet.empty(), Map.of());
    }

    /** After steps that the authority accepted, its own included. */
    DeskState after(Accepted accepted, String author) {
        // its own mostly set ids and marks, and move nothing; a block that it makes anew is followed as the log tells
        // it
        boolean moves =
                accepted.serverSteps().stream().anyMatch(step -> !step.getMap().isEmpty());
        var steps = moves ? accepted.allSteps() : accepted.steps();
        var stages = moves ? accepted.allStages() : accepted.stages();
        AnchorSet<String> followed = anchors;
        for (int i = 0; i < steps.size(); i++) {
            followed = followed.after(Edit.of(steps.get(i), stages.get(i), author, version + i + 1));
        }
        return new DeskState(
                version + accepted.steps().size() + accepted.serverSteps().size(),
                accepted.document(),
                Moves.after(attribution, steps, stages, version + 1),
                followed,
                owners(steps));
    }

    /** After a submission of the log, which was checked when it was accepted. */
    DeskState after(List<LoggedStep> submitted) {
        var steps = new ArrayList<Step>(submitted.size());
        var stages = new ArrayList<Node>(submitted.size());
        var now = new Followed(doc, anchors);
        for (LoggedStep logged : submitted) {
            if (logged.n() != version + steps.size() + 1) {
                throw new IllegalStateException("the log has a gap before step " + logged.n());
            }
            Step step = logged.step();
            steps.add(step);
            stages.add(now.doc());
            now = now.after(step, logged);
        }
        return new DeskState(
                version + steps.size(),
                now.doc(),
                Moves.after(attribution, steps, stages, version + 1),
                now.anchors(),
                owners(steps));
    }

    /** A text with anchors alone, as it is followed to find out where something placed earlier is by now. */
    record Followed(Node doc, AnchorSet<String> anchors) {

        Followed after(LoggedStep logged) {
            return after(logged.step(), logged);
        }

        private Followed after(Step step, LoggedStep logged) {
            return switch (step.apply(doc)) {
                case StepResult.Applied(Node next) ->
                    new Followed(next, anchors.after(Edit.of(step, doc, next, logged.author(), logged.n())));
                case StepResult.Failed(var reason, String message) ->
                    throw new IllegalStateException(
                            "step " + logged.n() + " of the log does not fit: " + reason + " " + message);
            };
        }
    }

    DeskState with(AnchorSet<String> changed) {
        return new DeskState(version, doc, attribution, changed, owners);
    }

    /** What the text says when suggestions are left out: versions are cut from it. */
    PolicyText standing() {
        return PolicyText.of(StandingText.of(doc));
    }

    /** An id belongs to the author of the first suggestion that used it; the authority lets nobody else use it. */
    private Map<String, String> owners(List<Step> steps) {
        Map<String, String> grown = owners;
        for (SuggestionMark mark : SuggestionMark.addedBy(steps)) {
            if (!grown.containsKey(mark.id())) {
                grown = grown == owners ? new HashMap<>(owners) : grown;
                grown.put(mark.id(), mark.by());
            }
        }
        return grown;
    }
}
