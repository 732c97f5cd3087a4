package jp.naisc.council.identity.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DemonstrationSign;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.SignedInPerson;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.UnsentKeys;
import org.springframework.stereotype.Component;

/** Tells the shell who sits at the screen, and whether that person is invented. */
@Component
class PersonAtTheScreen implements SignedInPerson, DemonstrationSign {
    private final CurrentActor current;
    private final Demonstration demonstration;
    private final UnsentKeys keys;
    private final AuthenticationContext authentication;

    PersonAtTheScreen(
            CurrentActor current, Demonstration demonstration, UnsentKeys keys, AuthenticationContext authentication) {
        this.keys = keys;
        this.current = current;
        this.demonstration = demonstration;
        this.authentication = authentication;
    }

    @Override
    public Optional<PersonBadge> person(InterfaceLanguage language) {
        return current.find().map(person -> Badges.of(person, language));
    }

    @Override
    public Optional<Sealing> sealing() {
        return current.find().map(person -> new Sealing(person.reference(), keys.of(person)));
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    @Override
    public boolean isOn() {
        return demonstration.isOn();
    }
}
