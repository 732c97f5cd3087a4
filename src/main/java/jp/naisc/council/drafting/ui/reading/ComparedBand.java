package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalLong;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.reading.ReadingPosition;
import jp.naisc.council.identity.PersonId;

/** The line above a comparison that shows a person what he has not seen: when he has looked at it, he knows the text. */
public final class ComparedBand extends LookingBand {
    private static final int LOOK_MS = 10_000;

    private final ReadingServices services;
    private final PersonId person;
    private final ReadText text;
    private final DraftMoment.Key earlier;
    private final long shown;
    private final ReadingWords words;
    private boolean known;

    private ComparedBand(
            ReadingServices services,
            PersonId person,
            ReadText text,
            DraftMoment.Key earlier,
            ReadingPosition basis,
            long shown) {
        super(LOOK_MS, new ReadingWords(text.screen()).say("drafting.since.label"));
        this.services = services;
        this.person = person;
        this.text = text;
        this.earlier = earlier;
        this.shown = shown;
        this.words = new ReadingWords(text.screen());
        addClassName("behind");
        var button = new NativeButton(words.say("drafting.since.confirm"), click -> know());
        button.addClassName("textact");
        add(new Span(words.say("drafting.since.compared", words.when(basis.seenAt()))), button);
    }

    /**
     * Empty where the comparison does not show everything since this person's position, or there is nothing since.
     *
     * @param shown the step of the text after
     */
    public static Optional<ComparedBand> of(
            ReadingServices services, PersonId person, ReadText text, String before, long shown) {
        var by = services.now(person);
        return DraftMoment.Key.parse(before).flatMap(earlier -> services.positions()
                .basis(by, text.draft(), text.language())
                .filter(basis -> basis.draft().equals(earlier.draft()) && earlier.step() <= basis.step())
                .filter(basis -> !basis.draft().equals(text.draft()) || basis.step() < shown)
                .map(basis -> new ComparedBand(services, person, text, earlier, basis, shown)));
    }

    private void know() {
        if (!known) {
            known = true;
            services.positions().shown(services.now(person), earlier, text.draft(), text.language(), shown);
            removeAll();
            removeClassName("behind");
            var done = new Span(words.say("drafting.since.known"));
            done.getElement().setAttribute("role", "status");
            add(done);
        }
    }

    @Override
    void looked(OptionalLong version) {
        know();
    }

    @Override
    void returned(OptionalLong version) {
        // what is compared stays as it is
    }
}
