package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.SeatShape;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTextListener;
import tools.jackson.databind.JsonNode;

/** One language of a live draft, for one person. */
record LiveDraft(
        Actor by,
        Draft draft,
        TextLanguage language,
        Optional<DraftAccess.Reason> why,
        Drafts drafts,
        InterfaceLanguage screen)
        implements LiveText {
    /** How the live text's protocol calls the seats. */
    private static final Map<String, SeatShape> SHAPES = Map.of(
            "government", SeatShape.GOV,
            "academia", SeatShape.ACA,
            "industry", SeatShape.IND,
            "civil", SeatShape.CIV);

    @Override
    public PolicyText text() {
        return drafts.text(by, draft.id(), language).orElseThrow().text();
    }

    @Override
    public Optional<String> readOnlyReason() {
        return why.map(DraftAccess.Reason::key);
    }

    @Override
    public Component editor(LiveTextListener listener) {
        var editor = new PolicyEditor("/council/live/" + draft.id() + "/" + language.tag(), screen, language);
        editor.addStatusListener(status -> {
            listener.present(people(status.detail().path("people")));
            var savedAt = status.detail().path("savedAt");
            if (savedAt.isNumber()) {
                listener.saved(Instant.ofEpochMilli(savedAt.longValue()));
            }
        });
        editor.addOutlineListener(changed -> listener.outlineChanged());
        editor.addSelectionListener(
                selected -> ProvisionId.parse(selected.block()).ifPresent(listener::selected));
        editor.focus();
        return editor;
    }

    private static List<PersonBadge> people(JsonNode people) {
        var badges = new ArrayList<PersonBadge>();
        for (var person : people) {
            var shape = SHAPES.getOrDefault(person.path("seat").asString(""), SeatShape.SEC);
            badges.add(new PersonBadge(
                    person.path("name").asString(""),
                    "",
                    shape,
                    person.path("mark").asString("")));
        }
        return badges;
    }
}
