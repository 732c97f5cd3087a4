package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;

/** A choice of several things that are shown at length: a box for each, with its words below. */
final class Chosen extends Div {

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    Chosen(String label) {
        addClassName("chosen");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    void offer(String key, String name, Markup words, boolean preselected) {
        var box = new Checkbox(name, preselected);
        boxes.put(key, box);
        var row = new Div(box, new Written("div", "words").show(words));
        row.addClassName("choice");
        add(row);
    }

    /** In the order in which they were offered. */
    Set<String> keys() {
        var chosen = new LinkedHashSet<String>();
        boxes.forEach((key, box) -> {
            if (box.getValue()) {
                chosen.add(key);
            }
        });
        return chosen;
    }

    int offered() {
        return boxes.size();
    }
}
