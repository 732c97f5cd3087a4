package jp.naisc.council.identity.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import jp.naisc.council.base.CsrfField;

/** The hidden field that a form posted by the browser must carry; without a session's request there is none. */
final class CsrfInput {
    private CsrfInput() {}

    static void addTo(Element form) {
        Optional.ofNullable(VaadinServletRequest.getCurrent())
                .flatMap(request -> CsrfField.of(request.getHttpServletRequest()))
                .ifPresent(field -> form.appendChild(hidden(field.name(), field.value())));
    }

    static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}
