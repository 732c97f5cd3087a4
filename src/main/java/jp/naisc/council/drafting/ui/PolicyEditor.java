package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.shared.Registration;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.ui.spi.PaperMode;
import tools.jackson.databind.JsonNode;

/**
 * The element on which a live text is written. It talks to the drafting authority over its own WebSocket; of what happens
 * there the screen hears only who is present, when was saved, and that headings changed. The packages are pinned here,
 * exactly as the editor's own tests pin them (ADR-0006).
 */
@Tag("policy-editor")
@JsModule("./components/policy-editor.ts")
@NpmPackage(value = "prosemirror-collab", version = "1.3.1")
@NpmPackage(value = "prosemirror-commands", version = "1.7.2")
@NpmPackage(value = "prosemirror-history", version = "1.5.1")
@NpmPackage(value = "prosemirror-inputrules", version = "1.6.0")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-transform", version = "1.12.6")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
final class PolicyEditor extends Component {
    private static final int QUIET_MS = 600;

    PolicyEditor(String socket, InterfaceLanguage screen, TextLanguage text, PaperMode mode, String person) {
        getElement()
                .setAttribute("socket", socket)
                .setAttribute("language", screen.tag())
                .setAttribute("draft-language", text.tag())
                .setAttribute("mode", mode.word())
                .setAttribute("person", person)
                .setAttribute("label", getTranslation("drafting.kept.text." + text.tag()));
    }

    /** The element's script may still be on its way when the screen asks. */
    void focus() {
        getElement().executeJs("customElements.whenDefined('policy-editor').then(() => this.focusEditor())");
    }

    Registration addStatusListener(ComponentEventListener<StatusEvent> listener) {
        return addListener(StatusEvent.class, listener);
    }

    Registration addOutlineListener(ComponentEventListener<OutlineEvent> listener) {
        return addListener(OutlineEvent.class, listener);
    }

    Registration addSelectionListener(ComponentEventListener<SelectionEvent> listener) {
        return addListener(SelectionEvent.class, listener);
    }

    /** Connection, last commit, and who is here. */
    @DomEvent(
            value = "status",
            debounce =
                    @DebounceSettings(
                            timeout = QUIET_MS,
                            phases = {DebouncePhase.LEADING, DebouncePhase.TRAILING}))
    public static final class StatusEvent extends ComponentEvent<PolicyEditor> {
        private final JsonNode detail;

        public StatusEvent(PolicyEditor source, boolean fromClient, @EventData("event.detail") JsonNode detail) {
            super(source, fromClient);
            this.detail = detail;
        }

        JsonNode detail() {
            return detail;
        }
    }

    /** Headings came, went or were renamed; what they are now the server reads from the text itself. */
    @DomEvent(value = "outline", debounce = @DebounceSettings(timeout = QUIET_MS, phases = DebouncePhase.TRAILING))
    public static final class OutlineEvent extends ComponentEvent<PolicyEditor> {
        public OutlineEvent(PolicyEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The cursor stands in this block. */
    @DomEvent(value = "selection", debounce = @DebounceSettings(timeout = QUIET_MS, phases = DebouncePhase.TRAILING))
    public static final class SelectionEvent extends ComponentEvent<PolicyEditor> {
        private final String block;

        public SelectionEvent(
                PolicyEditor source, boolean fromClient, @EventData("event.detail.blockId || ''") String block) {
            super(source, fromClient);
            this.block = block;
        }

        String block() {
            return block;
        }
    }
}
