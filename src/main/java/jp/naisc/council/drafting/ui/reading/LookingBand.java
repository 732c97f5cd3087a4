package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** A line above a paper that hears when somebody truly looks at it; see since-band.ts. */
@Tag("since-band")
@JsModule("./components/since-band.ts")
abstract class LookingBand extends HtmlContainer {

    /** @param enough after how many milliseconds it counts as a look */
    LookingBand(int enough, String label) {
        addClassName("since-band");
        getElement()
                .setAttribute("data-enough", Integer.toString(enough))
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        addListener(LookedEvent.class, event -> looked(version(event.detail())));
        addListener(ReturnedEvent.class, event -> returned(version(event.detail())));
    }

    /** @param version of the text in the open editor; empty where the paper is only read */
    abstract void looked(OptionalLong version);

    /** Somebody is back after a while. */
    abstract void returned(OptionalLong version);

    private static OptionalLong version(JsonNode detail) {
        var version = detail.path("v");
        return version.isNumber() ? OptionalLong.of(version.longValue()) : OptionalLong.empty();
    }

    /** Somebody has looked for long enough, and from then on about every minute. */
    @DomEvent("looked")
    public static final class LookedEvent extends ComponentEvent<LookingBand> {
        private final JsonNode detail;

        public LookedEvent(LookingBand source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
            super(source, fromClient);
            this.detail = detail;
        }

        JsonNode detail() {
            return detail;
        }
    }

    /** Somebody is back. */
    @DomEvent("returned")
    public static final class ReturnedEvent extends ComponentEvent<LookingBand> {
        private final JsonNode detail;

        public ReturnedEvent(LookingBand source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
            super(source, fromClient);
            this.detail = detail;
        }

        JsonNode detail() {
            return detail;
        }
    }
}
