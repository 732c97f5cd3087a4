package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Attribution;
import jp.naisc.council.document.step.Moves;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;
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
                mapped,
                owners(accepted.steps()));
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
        return new DeskState(
                version + steps.size(),
                now,
                Moves.after(attribution, steps, stages, version + 1),
                mapped,
                owners(steps));
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
