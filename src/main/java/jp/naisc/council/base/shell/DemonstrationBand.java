package jp.naisc.council.base.shell;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says on every screen of a demonstration council that nothing here is real. */
public final class DemonstrationBand extends Aside {
    public DemonstrationBand() {
        addClassName("demo");
        getElement().setAttribute("aria-label", getTranslation("base.band.label"));
        var word = new Element("b").setText(getTranslation("base.band.word"));
        var sentence = new Span(getTranslation("base.band.short"));
        var rest = new Span(getTranslation("base.band.long"));
        rest.addClassName("long");
        sentence.add(rest);
        getElement().appendChild(word, sentence.getElement());
    }
}
