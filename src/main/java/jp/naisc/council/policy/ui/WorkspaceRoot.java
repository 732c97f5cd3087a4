package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** The element that follows the paper with the outline in the browser; see policy-workspace.ts. */
@Tag("policy-workspace")
@JsModule("./components/policy-workspace.ts")
final class WorkspaceRoot extends HtmlContainer {
    WorkspaceRoot() {
        addClassName("workspace-view");
    }

    /** Writes one value of the state into the address without a visit. */
    void note(String name, String value) {
        getElement().callJsFunction("note", name, value);
    }

    /** Puts the focus on the head of the screen, when what had it is gone. */
    void begin() {
        getElement().callJsFunction("begin");
    }

    void outlineDrawn() {
        getElement().callJsFunction("outlineDrawn");
    }

    Registration addProvisionListener(ComponentEventListener<ProvisionEvent> listener) {
        return addListener(ProvisionEvent.class, listener);
    }

    /** The reader came to rest at a provision. */
    @DomEvent("provision")
    public static final class ProvisionEvent extends ComponentEvent<WorkspaceRoot> {
        private final String id;

        public ProvisionEvent(WorkspaceRoot source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
