package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;

/**
 * A keystroke that crossed other people's on its way. Answering it "stale" would let the editor carry it over what it
 * missed and send it again, and with a hundred people in one text each of them would do that after every step of another.
 * One plain replacement is therefore carried over here, but only where the editor's own rebase of its first unconfirmed
 * step can give nothing else: nothing that was missed deleted text at either end of it. The editor sees the missed steps
 * first, carries its own over them, and then sees it come back as its own; the two are the same step, so the protocol
 * knows no difference.
 *
 * <p>Everything else (several steps, marks, structure, a deletion that touches) stays the editor's business: stale.
 */
final class CarriedStep {

    private CarriedStep() {}

    static Optional<Step> over(List<Step> steps, List<StepMap> missed) {
        if (steps.size() != 1 || !(steps.getFirst() instanceof ReplaceStep first) || first.structure()) {
            return Optional.empty();
        }
        ReplaceStep step = first;
        for (StepMap map : missed) {
            if (map.mapResult(step.from(), 1).deleted()
                    || map.mapResult(step.to(), -1).deleted()) {
                return Optional.empty();
            }
            if (!(step.map(map).orElse(null) instanceof ReplaceStep next)) {
                return Optional.empty();
            }
            step = next;
        }
        return Optional.of(step);
    }
}
