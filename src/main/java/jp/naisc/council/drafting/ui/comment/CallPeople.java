package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Supplier;
import jp.naisc.council.identity.Actor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Around a field: offers those who will read it while an @ is written; see call-people.ts. */
@Tag("call-people")
@JsModule("./components/call-people.ts")
final class CallPeople extends HtmlContainer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CommentWords words;
    private final Supplier<List<Actor>> readers;

    /** @param readers asked for only when somebody begins to call */
    CallPeople(CommentWords words, Supplier<List<Actor>> readers, Component field) {
        this.words = words;
        this.readers = readers;
        getElement()
                .setAttribute("label", words.say("drafting.comment.call.whom"))
                .setAttribute("found", words.say("drafting.comment.call.found", "#"));
        add(field);
    }

    /** Others will read it from now on. */
    void readersChanged() {
        getElement().callJsFunction("forget");
    }

    @ClientCallable
    private void wanted() {
        getElement().callJsFunction("people", people());
    }

    /** Nobody who will not read it. */
    ArrayNode people() {
        var people = JSON.createArrayNode();
        var screen = words.language();
        for (var reader : readers.get()) {
            people.add(
                    JSON.createObjectNode().put("name", reader.name(screen)).put("also", reader.name(screen.other())));
        }
        return people;
    }
}
