package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import jp.naisc.council.policy.Stage;

/** The twelve stages as a rail. It repeats what the sentence before it has said; of a side exit it shows nothing. */
final class StageRail extends OrderedList {
    private final Words words = Words.ofScreen();

    /** Twelve stops with their names. */
    static StageRail full(Stage now) {
        return new StageRail(now, false);
    }

    /** Twelve short bars for the head of a screen. */
    static StageRail compact(Stage now) {
        return new StageRail(now, true);
    }

    private StageRail(Stage now, boolean compact) {
        addClassName("rail");
        if (compact) {
            addClassName("compact");
        }
        now.number().ifPresent(number -> {
            getElement().setAttribute("aria-label", words.say("policy.rail", number, words.stage(now)));
            Arrays.stream(Stage.values())
                    .filter(stage -> stage.number().isPresent())
                    .forEach(stage -> add(stop(stage, now, compact)));
        });
    }

    private ListItem stop(Stage stage, Stage now, boolean compact) {
        var name = new Span(words.stage(stage));
        if (compact) {
            name.addClassName("sr");
        }
        var stop = new ListItem(name);
        if (stage == now) {
            stop.addClassName("now");
            stop.getElement().setAttribute("aria-current", "step");
        } else if (stage.compareTo(now) < 0) {
            stop.addClassName("done");
        }
        return stop;
    }
}
