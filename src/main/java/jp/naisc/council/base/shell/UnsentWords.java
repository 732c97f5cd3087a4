package jp.naisc.council.base.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * At the head of every screen: lets the browser keep words for the person who sits there, and lists those that were left
 * behind elsewhere. Before the sign-in it says only that there are some. See unsent-words.ts and ADR-0018.
 */
@Tag("unsent-words")
@JsModule("./components/unsent-words.ts")
public final class UnsentWords extends HtmlContainer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] WORDS = {"title", "says", "open", "copy", "copied", "discard", "sure"};

    private final Optional<SignedInPerson.Sealing> sealing;

    UnsentWords(SignedInPerson.Sealing sealing) {
        this.sealing = Optional.of(sealing);
    }

    private UnsentWords() {
        sealing = Optional.empty();
        getElement().setAttribute("door", getTranslation("base.unsent.door"));
    }

    /** For whoever has not signed in. */
    public static UnsentWords beforeSignIn() {
        return new UnsentWords();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        sealing.ifPresent(seal -> getElement().callJsFunction("begin", seal.person(), seal.key(), words()));
    }

    private ObjectNode words() {
        var words = JSON.createObjectNode();
        for (var word : WORDS) {
            words.put(word, getTranslation("base.unsent." + word));
        }
        return words;
    }
}
