package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.SeatShape;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftText;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.ui.reading.ComparedBand;
import jp.naisc.council.drafting.ui.reading.ReadText;
import jp.naisc.council.drafting.ui.reading.ReadingServices;
import jp.naisc.council.drafting.ui.reading.SinceBand;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTextListener;
import jp.naisc.council.policy.ui.spi.PaperMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One language of a live draft, for one person.
 *
 * @param read the text that was given out last
 */
record LiveDraft(
        Actor by,
        Draft draft,
        TextLanguage language,
        DraftAccess access,
        LiveAnchors texts,
        Readers readers,
        Resting resting,
        ReadingServices reading,
        Policy policy,
        InterfaceLanguage screen,
        AtomicReference<@Nullable DraftText> read)
        implements LiveText {
    /** How the live text's protocol calls the seats. */
    private static final Map<String, SeatShape> SHAPES = Map.of(
            "government", SeatShape.GOV,
            "academia", SeatShape.ACA,
            "industry", SeatShape.IND,
            "civil", SeatShape.CIV);

    LiveDraft(
            Actor by,
            Draft draft,
            TextLanguage language,
            DraftAccess access,
            LiveAnchors texts,
            Readers readers,
            Resting resting,
            ReadingServices reading,
            Policy policy,
            InterfaceLanguage screen) {
        this(by, draft, language, access, texts, readers, resting, reading, policy, screen, new AtomicReference<>());
    }

    @Override
    public PolicyText text() {
        var now = texts.standing(by, draft.id(), language).orElseThrow();
        read.set(now);
        return now.text();
    }

    private DraftText lastRead() {
        var last = read.get();
        return last == null ? texts.standing(by, draft.id(), language).orElseThrow() : last;
    }

    @Override
    public Component sinceLastLook(PaperMode mode) {
        return new SinceBand(reading, by.id(), readText(mode), lastRead());
    }

    @Override
    public Optional<Component> comparedFrom(String earlier) {
        return ComparedBand.of(
                        reading,
                        by.id(),
                        readText(PaperMode.READ),
                        earlier,
                        lastRead().step())
                .map(Function.identity());
    }

    private ReadText readText(PaperMode mode) {
        return new ReadText(policy, draft.id(), language, mode, screen);
    }

    @Override
    public Optional<String> refusal(PaperMode mode) {
        return switch (access) {
            case DraftAccess.MayEdit mayEdit -> Optional.empty();
            case DraftAccess.MaySuggest(DraftAccess.Reason why) ->
                mode == PaperMode.EDIT ? Optional.of(why.key()) : Optional.empty();
            case DraftAccess.ReadOnly(DraftAccess.Reason why) ->
                mode == PaperMode.READ ? Optional.empty() : Optional.of(why.key());
            case DraftAccess.None none -> Optional.of(DraftAccess.Reason.NOT_RAPPORTEUR.key());
        };
    }

    @Override
    public Component notices() {
        return resting.band(
                draft.id(),
                () -> texts.standing(reading.now(by.id()), draft.id(), language)
                        .orElseThrow()
                        .text(),
                screen);
    }

    @Override
    public Component editor(PaperMode mode, LiveTextListener listener) {
        // The door calls people by their Japanese names unless it is told otherwise.
        var names = screen == InterfaceLanguage.EN ? "?names=en" : "";
        var editor = new PolicyEditor(
                "/council/live/" + draft.id() + "/" + language.tag() + names, screen, language, mode, by.reference());
        editor.addStatusListener(status -> {
            listener.present(badges(status.detail().path("people")));
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

    @Override
    public Registration read(UI screenOfReader, LiveTextListener listener) {
        return readers.sitDown(by, draft.id(), language, screen, lastRead().step(), screenOfReader, listener);
    }

    /** The people of the live text's protocol, as screens show them. */
    static List<PersonBadge> badges(JsonNode people) {
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
