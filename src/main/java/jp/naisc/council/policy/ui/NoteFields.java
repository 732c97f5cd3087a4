package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;

/** What an edition changes, in plain words of both languages. The Japanese sentence is asked for, the rest may follow. */
final class NoteFields extends Div {
    private static final int MOST_OF_POINTS = VersionNote.MAX_POINTS * (VersionNote.MAX_POINT + 1);

    private final Words words = Words.ofScreen();
    private final TextField ja = new TextField();
    private final TextField en = new TextField();
    private final TextArea pointsJa = new TextArea();
    private final TextArea pointsEn = new TextArea();
    private final TextField concernedJa = new TextField();
    private final TextField concernedEn = new TextField();

    NoteFields() {
        addClassName("note-fields");
        field(ja, "policy.note.ja", VersionNote.MAX_TITLE);
        field(en, "policy.note.en", VersionNote.MAX_TITLE);
        field(pointsJa, "policy.note.points.ja", MOST_OF_POINTS);
        field(pointsEn, "policy.note.points.en", MOST_OF_POINTS);
        field(concernedJa, "policy.note.concerned.ja", VersionNote.MAX_CONCERNED);
        field(concernedEn, "policy.note.concerned.en", VersionNote.MAX_CONCERNED);
        ja.setRequiredIndicatorVisible(true);
        var more = new Div(pointsJa, pointsEn, concernedJa, concernedEn);
        more.addClassName("more-notes");
        add(ja, en, new Disclosure(more, new Span(words.say("policy.note.more"))));
    }

    private void field(TextFieldBase<?, String> field, String key, int most) {
        field.setLabel(words.say(key));
        if (field instanceof TextField one) {
            one.setMaxLength(most);
        } else if (field instanceof TextArea many) {
            many.setMaxLength(most);
            many.setHelperText(words.say("policy.note.points.help"));
        }
    }

    void clear() {
        Stream.of(ja, en, pointsJa, pointsEn, concernedJa, concernedEn).forEach(field -> {
            field.clear();
            field.setInvalid(false);
        });
    }

    /** The notes, or empty with what is wrong shown at its field. */
    Optional<VersionNotes> read() {
        var japanese = note(ja, pointsJa, concernedJa);
        boolean english = Stream.of(en, pointsEn, concernedEn)
                .anyMatch(field -> !field.getValue().isBlank());
        var translated = english ? note(en, pointsEn, concernedEn) : Optional.<VersionNote>empty();
        en.setInvalid(english && en.isInvalid());
        if (japanese.isEmpty() || (english && translated.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new VersionNotes(japanese.get(), translated));
    }

    private Optional<VersionNote> note(TextField title, TextArea points, TextField concerned) {
        var lines = points.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean good = check(
                        title,
                        "policy.note.missing",
                        isLine(title, VersionNote.MAX_TITLE)
                                && !title.getValue().isBlank())
                & check(points, "policy.note.points.wrong", arePoints(lines))
                & check(concerned, "policy.note.line.wrong", isLine(concerned, VersionNote.MAX_CONCERNED));
        return good ? Optional.of(new VersionNote(title.getValue(), lines, concerned.getValue())) : Optional.empty();
    }

    private boolean check(TextFieldBase<?, String> field, String key, boolean good) {
        field.setErrorMessage(words.say(key, VersionNote.MAX_POINTS, VersionNote.MAX_POINT));
        field.setInvalid(!good);
        return good;
    }

    private static boolean isLine(TextField field, int most) {
        return isLine(field.getValue().strip(), most);
    }

    private static boolean isLine(String line, int most) {
        return line.length() <= most && line.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean arePoints(List<String> lines) {
        return lines.size() <= VersionNote.MAX_POINTS
                && lines.stream().allMatch(line -> isLine(line, VersionNote.MAX_POINT));
    }
}
