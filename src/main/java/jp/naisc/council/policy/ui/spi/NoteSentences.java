package jp.naisc.council.policy.ui.spi;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;

/** What a version changes, in one sentence, in both languages; the public history prints it. Japanese must be there. */
public final class NoteSentences extends Div {
    private final TextField japanese = field("policy.note.ja");
    private final TextField english = field("policy.note.en");

    private final Optional<VersionNotes> proposed;

    public NoteSentences() {
        this(Optional.empty());
    }

    /** Begins with what an earlier version says; its points stay with the sentence. */
    public NoteSentences(VersionNotes proposed) {
        this(Optional.of(proposed));
        japanese.setValue(proposed.ja().title());
        english.setValue(proposed.en().map(VersionNote::title).orElse(""));
    }

    private NoteSentences(Optional<VersionNotes> proposed) {
        this.proposed = proposed;
        addClassName("fields");
        japanese.setRequiredIndicatorVisible(true);
        add(japanese, english);
    }

    private static TextField field(String key) {
        var field =
                new TextField(I18NProvider.translate(ScreenLanguage.current().locale(), key));
        field.setMaxLength(VersionNote.MAX_TITLE);
        field.setWidthFull();
        return field;
    }

    /** The field that must be filled; a dialog begins here and says here that it is missing. */
    public TextField japanese() {
        return japanese;
    }

    public boolean isMissing() {
        return japanese.getValue().isBlank();
    }

    /**
     * Only when nothing {@linkplain #isMissing() is missing}.
     *
     * @param points what changes in particular, in Japanese; empty leaves what was proposed
     */
    public VersionNotes notes(List<String> points) {
        var before = proposed.map(VersionNotes::ja);
        var ja = new VersionNote(
                japanese.getValue(),
                points.isEmpty() ? before.map(VersionNote::points).orElse(points) : points,
                before.map(VersionNote::concerned).orElse(""));
        if (english.getValue().isBlank()) {
            return VersionNotes.of(ja);
        }
        var was = proposed.flatMap(VersionNotes::en);
        return VersionNotes.of(
                ja,
                new VersionNote(
                        english.getValue(),
                        was.map(VersionNote::points).orElse(List.of()),
                        was.map(VersionNote::concerned).orElse("")));
    }
}
