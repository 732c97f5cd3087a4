package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.policy.EditionDates;

/** Number and dates of an edition that is to be registered. */
final class EditionFacts extends Div {
    private static final int MOST = 9_999;

    private final Words words = Words.ofScreen();
    private EditionNumbers numbers = new EditionNumbers(Set.of(), Optional.empty());
    private final IntegerField number = new IntegerField();
    private final TextField decided = DayField.of(words.say("policy.publish.decided"), false);
    private final TextField published = DayField.of(words.say("policy.publish.published"), true);
    private final TextField effective = DayField.of(words.say("policy.editions.effective"), false);

    EditionFacts(Runnable numberChanged) {
        addClassName("facts-fields");
        number.setLabel(words.say("policy.editions.number"));
        number.setMin(1);
        number.setMax(MOST);
        number.setStepButtonsVisible(true);
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        number.addValueChangeListener(change -> numberChanged.run());
        add(number, decided, published, effective);
    }

    /** Empty while what stands there is no edition's number. */
    Optional<Integer> number() {
        return Optional.ofNullable(number.getValue()).filter(n -> n >= 1 && n <= MOST);
    }

    void next(EditionNumbers free) {
        numbers = free;
        number.setValue(free.proposal().orElse(null));
        decided.clear();
        published.clear();
        effective.clear();
        for (var field : new TextField[] {decided, published, effective}) {
            field.setInvalid(false);
        }
    }

    private Optional<String> wrongNumber() {
        if (number().isEmpty()) {
            return Optional.of(words.say("policy.editions.number.wrong"));
        }
        int wanted = number().get();
        if (numbers.isKept(wanted)) {
            return numbers.running()
                    .map(cycle -> words.say(
                            "policy.editions.number.kept",
                            cycle.edition(),
                            cycle.titles().in(Languages.ofText(words.language()))));
        }
        return numbers.taken().contains(wanted)
                ? Optional.of(words.say("policy.editions.number.taken", wanted))
                : Optional.empty();
    }

    /** The dates, or empty with what is wrong shown at its field. */
    Optional<EditionDates> dates() {
        var decision = DayField.readOptional(decided);
        var publication = DayField.read(published);
        var effect = DayField.readOptional(effective);
        var wrong = wrongNumber();
        number.setInvalid(wrong.isPresent());
        number.setErrorMessage(wrong.orElse(""));
        if (number.isInvalid() || decided.isInvalid() || published.isInvalid() || effective.isInvalid()) {
            return Optional.empty();
        }
        var day = publication.orElseThrow();
        if (decision.filter(d -> d.isAfter(day)).isPresent()) {
            published.setErrorMessage(words.say("policy.publish.order"));
            published.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(new EditionDates(decision, day, effect.orElse(day)));
    }
}
