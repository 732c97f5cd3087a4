package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Around fields whose words must not be lost before they are sent: what is typed is kept in the browser under the name of the
 * place and stands there again when the place is next shown, to the same person only; see kept-words.ts and ADR-0018.
 */
@Tag("kept-words")
@JsModule("./components/kept-words.ts")
public final class KeptWords extends HtmlContainer {

    private static final String GONE =
            "document.dispatchEvent(new CustomEvent('words-gone', { detail: { place: $0 } }))";

    private String place;

    /**
     * @param place the same for the same words, and for nothing else
     * @param label how a person calls the place
     */
    public KeptWords(String place, String label, Component... parts) {
        this.place = place;
        getElement().setAttribute("place", place).setAttribute("label", label);
        var back = new Paragraph(getTranslation("base.kept.back"));
        back.addClassNames("kept-back", "quiet");
        back.getElement().setAttribute("role", "status").setAttribute("hidden", true);
        add(back);
        add(parts);
    }

    /** The place is another one than was said; before it is shown. */
    void place(String newPlace) {
        place = newPlace;
        getElement().setAttribute("place", newPlace);
    }

    /** The words were sent, or their author threw them away. */
    public void forget() {
        // Through the page: the fields themselves may be on their way out.
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().executeJs(GONE, place);
        }
    }

    /** These words are kept by the server from now on. */
    public void storedAs(String words) {
        getElement().callJsFunction("storedAs", words);
    }
}
