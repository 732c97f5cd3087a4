package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.IntFunction;

/** The element that steps through changes in the browser; see policy-comparison.ts. */
@Tag("policy-comparison")
@JsModule("./components/policy-comparison.ts")
final class ComparisonRoot extends HtmlContainer {
    private IntFunction<String[]> omitted = row -> new String[] {"", ""};

    ComparisonRoot() {
        addClassName("compare-view");
    }

    void total(int changes) {
        getElement().setAttribute("data-total", Integer.toString(changes));
    }

    /** Where the texts behind （略） come from; they are most of a long document and are sent only when opened. */
    void omittedFrom(IntFunction<String[]> rows) {
        omitted = rows;
    }

    /** Called by the element: the text behind （略） of a row, in the column after and in the column before. */
    @ClientCallable
    String[] omitted(int row) {
        return omitted.apply(row);
    }
}
