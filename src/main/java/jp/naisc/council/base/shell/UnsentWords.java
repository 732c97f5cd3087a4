package jp.naisc.council.base.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * At the head of every screen: lets the browser keep words for the person who sits there, and lists those that were left
 * behind elsewhere; see unsent-words.ts and ADR-0018.
 */
@Tag("unsent-words")
@JsModule("./components/unsent-words.ts")
final class UnsentWords extends HtmlContainer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] WORDS = {"title", "says", "open", "copy", "copied", "discard", "sure"};

    private final SignedInPerson.Sealing sealing;

    UnsentWords(SignedInPerson.Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("begin", sealing.person(), sealing.key(), words());
    }

    private ObjectNode words() {
        var words = JSON.createObjectNode();
        for (var word : WORDS) {
            words.put(word, getTranslation("base.unsent." + word));
        }
        return words;
    }
}
