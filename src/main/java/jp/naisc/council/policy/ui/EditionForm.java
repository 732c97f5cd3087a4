package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.function.Consumer;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.Versions;

/**
 * Registers one edition after the other: the texts, number and dates, what it changes; then a question that says what
 * will happen. After an answer the form stands ready for the next number.
 */
final class EditionForm extends Section {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final Imports imports;
    private final Clock clock;
    private final Consumer<PolicyVersion> registered;
    private final IncomingTexts texts;
    private final EditionFacts facts;
    private final NoteFields notes = new NoteFields();
    private final Paragraph kept = new Paragraph();
    private final Div fields = new Div();
    private final Span trouble = new Span();

    EditionForm(
            Actor by,
            Policy policy,
            RevisionCycles cycles,
            Versions versions,
            Imports imports,
            Clock clock,
            Consumer<PolicyVersion> registered) {
        this.by = by;
        this.policy = policy;
        this.cycles = cycles;
        this.versions = versions;
        this.imports = imports;
        this.clock = clock;
        this.registered = registered;
        facts = new EditionFacts(this::numberChanged);
        texts = new IncomingTexts(by, policy, imports);
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        getElement().setAttribute("aria-label", words.say("policy.editions.form"));
        add(kept);
        fields.add(step(1, "policy.editions.step.text"), texts);
        fields.add(step(2, "policy.editions.step.facts"), facts);
        fields.add(step(3, "policy.editions.step.notes"), notes);
        var ask = new Button(words.say("policy.editions.ask"), click -> ask());
        ask.addThemeName("primary");
        var acts = new Div(trouble, ask);
        acts.addClassName("acts");
        fields.add(acts);
        fields.addClassName("fields");
        kept.addClassName("kept");
        add(fields);
        next();
    }

    private H2 step(int number, String key) {
        var count = new Span(Integer.toString(number));
        count.addClassName("step");
        return new H2(count, new Span(words.say(key)));
    }

    /** While a revision is under way, its edition and later ones are not to be had; where nothing else is free, nothing is asked. */
    private void say(EditionNumbers numbers) {
        var key = numbers.proposal().isPresent() ? "policy.editions.kept" : "policy.editions.kept.all";
        numbers.running()
                .ifPresent(cycle -> kept.setText(
                        words.say(key, cycle.titles().in(Languages.ofText(words.language())), cycle.edition())));
        kept.setVisible(numbers.running().isPresent());
        fields.setVisible(numbers.proposal().isPresent());
    }

    private void numberChanged() {
        if (texts != null) {
            facts.number().ifPresent(texts::asEdition);
        }
    }

    private void next() {
        var numbers = EditionNumbers.of(policy, versions, cycles);
        texts.clear();
        notes.clear();
        facts.next(numbers);
        numbers.proposal().ifPresent(texts::asEdition);
        say(numbers);
    }

    private void ask() {
        var dates = facts.dates();
        var said = notes.read();
        boolean text = !texts.isEmpty();
        trouble.setVisible(dates.isEmpty() || said.isEmpty() || !text);
        trouble.setText(words.say(text ? "policy.register.incomplete" : "policy.editions.text.missing"));
        if (!trouble.isVisible()) {
            confirm(facts.number().orElseThrow(), dates.orElseThrow(), said.orElseThrow());
        }
    }

    private void confirm(int edition, EditionDates dates, VersionNotes said) {
        new RegisterEditionDialog(
                        by,
                        policy,
                        new Registration(edition, dates, said, texts.all()),
                        versions,
                        imports,
                        clock,
                        version -> {
                            registered.accept(version);
                            texts.focus();
                            next();
                        })
                .open();
    }
}
