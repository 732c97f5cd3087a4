package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.drafting.DraftText;
import jp.naisc.council.drafting.reading.ChangeCounting;
import jp.naisc.council.drafting.reading.ReadingPosition;
import jp.naisc.council.drafting.reading.Since;
import jp.naisc.council.drafting.reading.TextChanges;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The line above a live text: what changed, and what was said, since this person last looked. It also keeps up to where he
 * knows the text, as {@code drafting.reading} says; nothing here moves by opening and closing.
 */
public final class SinceBand extends LookingBand {
    private static final int LOOK_MS = 5_000;

    private final ReadingServices services;
    private final PersonId person;
    private final ReadText text;
    private final DraftText shown;
    private final ReadingWords words;

    /** From here on the text is before this person without a break. */
    private long from;

    /** The last step that was before him. */
    private long seen;

    /** Asked with every question: screens stay open while rights change. */
    private Actor by;

    private Since told;
    private Optional<TextChanges> changes = Optional.empty();

    /** @param shown the text as it was given out for this screen */
    public SinceBand(ReadingServices services, PersonId person, ReadText text, DraftText shown) {
        super(LOOK_MS, new ReadingWords(text.screen()).say("drafting.since.label"));
        this.services = services;
        this.person = person;
        this.text = text;
        this.shown = shown;
        this.words = new ReadingWords(text.screen());
        from = shown.step();
        seen = from;
        by = services.now(person);
        told = ask();
        draw();
    }

    private Since ask() {
        by = services.now(person);
        var asked = services.since().of(by, text.draft(), text.language(), from);
        changes = asked.changes().flatMap(ChangeCounting::soon);
        if (changes.isEmpty()) {
            asked.changes().ifPresent(counting -> drawWhenCounted(asked, UI.getCurrent()));
        }
        return asked;
    }

    /** Comparing long texts takes a while; the line says what is known, and the number comes when it is there. */
    private void drawWhenCounted(Since asked, @Nullable UI screen) {
        asked.changes().orElseThrow().thenAccept(counted -> {
            if (screen != null && screen.getSession() != null && !screen.isClosing()) {
                screen.access(() -> {
                    if (told == asked) {
                        changes = Optional.of(counted);
                        draw();
                    }
                });
            }
        });
    }

    private void draw() {
        removeAll();
        setClassName("behind", isBehind());
        if (told.isFirst()) {
            first();
        } else {
            facts(told.basis().orElseThrow());
        }
    }

    /** Whether there is something this person has not seen, or may not have. */
    private boolean isBehind() {
        return hasChanges() || told.hasTalk();
    }

    private boolean hasChanges() {
        return told.changes().isPresent()
                && changes.map(counted -> counted.ofOthers(by) > 0).orElse(true);
    }

    private void first() {
        var says = new Span(words.say(
                "drafting.since.first", ReadingTime.minutes(shown.text().plainText(), text.language())));
        add(says);
        services.edition(text.policy(), text.language()).ifPresent(edition -> {
            var number = edition.number().toString();
            add(new Anchor(text.comparison(number, "live"), words.say("drafting.since.first.compare", number)));
        });
    }

    private void facts(ReadingPosition basis) {
        var line = new Div();
        line.addClassName("facts");
        if (hasChanges()) {
            line.add(changed(basis));
        } else {
            line.add(new Span(words.say("drafting.since.unchanged", words.since(told, basis))));
            basis.earlier()
                    .filter(earlier -> !told.hasTalk())
                    .ifPresent(earlier -> line.add(new Anchor(
                            text.comparison(
                                    earlier.key().toString(), basis.key().toString()),
                            words.say("drafting.since.again"))));
        }
        var talk = new TalkLists(services, text);
        if (told.comments().threads() > 0) {
            line.add(talk.threads(told));
        }
        if (told.answers() > 0) {
            line.add(talk.answers(told));
        }
        add(line);
        if (isBehind()) {
            var button = new NativeButton(words.say("drafting.since.confirm"), click -> confirm());
            button.addClassName("textact");
            add(button);
        }
    }

    private Component[] changed(ReadingPosition basis) {
        var parts = new ArrayList<Component>();
        var since = words.since(told, basis);
        var says = changes.map(counted -> ReadingWords.atLengthOrInBrief(
                        words.say("drafting.since.changed", since, counted.ofOthers(by)),
                        words.say("drafting.since.changed.brief", counted.ofOthers(by))))
                .orElseGet(() -> ReadingWords.atLengthOrInBrief(
                        words.say("drafting.since.counting", since), words.say("drafting.since.counting.brief")));
        parts.add(new Span(says));
        parts.add(new Anchor(text.comparison(basis), words.say("drafting.since.show")));
        changes.ifPresent(counted -> parts.addAll(details(counted)));
        return parts.toArray(Component[]::new);
    }

    private List<Component> details(TextChanges counted) {
        var parts = new ArrayList<Component>();
        parts.add(ReadingWords.quiet(words.minutes(counted.reading(by))));
        if (counted.own(by) > 0) {
            parts.add(ReadingWords.quiet(words.say("drafting.since.own", counted.own(by))));
        }
        return parts;
    }

    /** Says that everything on the screen is known. */
    private void confirm() {
        services.positions().confirm(by, text.draft(), text.language(), seen, told.at());
        told = ask();
        draw();
    }

    @Override
    void looked(OptionalLong version) {
        seen = Math.max(seen, version.orElse(shown.step()));
        var positions = services.positions();
        var known = told.basis().filter(basis -> !hasChanges());
        if (known.isEmpty()) {
            positions.watched(by, text.draft(), text.language(), from, seen);
        } else if (known.get().draft().equals(text.draft())) {
            // Others may have written what changed nothing, or was undone: nothing has to be kept for being shown.
            positions.watched(by, text.draft(), text.language(), known.get().step(), seen);
        } else {
            positions.shown(by, known.get().key(), text.draft(), text.language(), seen);
        }
        again();
    }

    /** What others wrote while nobody was at this screen was not seen, whatever stands on it now. */
    @Override
    void returned(OptionalLong version) {
        from = Math.max(from, version.orElse(shown.step()));
        seen = Math.max(seen, from);
        told = ask();
        draw();
    }

    /** Drawn anew where something is different: nothing moves under anybody's hand. */
    private void again() {
        var before = told;
        boolean hadChanges = hasChanges();
        told = ask();
        boolean different = hadChanges != hasChanges()
                || told.comments().threads() != before.comments().threads()
                || told.answers() != before.answers();
        if (different && !before.isFirst()) {
            draw();
        }
    }
}
