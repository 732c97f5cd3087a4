package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** A native {@code <details>}: opens without a round trip, by mouse and keyboard, and needs no overlay. */
@Tag("details")
public final class Disclosure extends Component implements HasStyle {
    public Disclosure(Component content, Component... word) {
        var summary = new Element("summary");
        for (var part : word) {
            summary.appendChild(part.getElement());
        }
        getElement().appendChild(summary, content.getElement());
        // Escape closes and gives the focus back, as people expect of anything that opens.
        getElement()
                .executeJs("this.addEventListener('keydown', e => { if (e.key === 'Escape' && this.open) {"
                        + " this.open = false; this.querySelector('summary').focus(); } })");
    }
}
