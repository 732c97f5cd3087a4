package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.UserName;

/** Adds a person; what is wrong is said at its field, and nothing is kept until all is right. */
final class AddPersonForm extends Section {

    private final CurrentActor current;
    private final People people;
    private final Consumer<PersonId> added;
    private final TextField userName = new TextField();
    private final TextField japanese = new TextField();
    private final TextField english = new TextField();

    AddPersonForm(CurrentActor current, People people, Consumer<PersonId> added) {
        this.current = current;
        this.people = people;
        this.added = added;
        userName.setLabel(getTranslation("identity.people.userName"));
        userName.setHelperText(getTranslation("identity.person.userName.help"));
        japanese.setLabel(getTranslation("identity.person.nameJa"));
        english.setLabel(getTranslation("identity.person.nameEn"));
        var word = getTranslation("identity.people.add");
        add(new H2(word), new EnteredForm(word, this::add).with(userName, japanese, english));
    }

    /** Writing begins here. */
    void begin() {
        userName.focus();
    }

    private void add() {
        var name = Fields.read(userName, UserName::parse, "identity.person.userName.wrong");
        var ja = Fields.read(japanese, PersonName::part, "identity.person.name.wrong");
        var en = Fields.read(english, PersonName::part, "identity.person.name.wrong");
        if (name.isEmpty() || ja.isEmpty() || en.isEmpty()) {
            return;
        }
        switch (people.add(current.get(), name.get(), new PersonName(ja.get(), en.get()))) {
            case AddPersonResult.Added(PersonId id) -> added.accept(id);
            case AddPersonResult.UserNameTaken taken -> Fields.refuse(userName, "identity.person.userName.taken");
        }
    }
}
