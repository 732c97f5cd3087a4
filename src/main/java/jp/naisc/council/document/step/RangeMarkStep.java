package jp.naisc.council.document.step;

import jp.naisc.council.document.model.Mark;

/** A step that sets or removes one mark on the inline content of a range. */
public sealed interface RangeMarkStep permits AddMarkStep, RemoveMarkStep {

    int from();

    int to();

    Mark mark();

    /** This very interface is only implemented by steps. */
    default Step asStep() {
        return switch (this) {
            case AddMarkStep add -> add;
            case RemoveMarkStep remove -> remove;
        };
    }
}
