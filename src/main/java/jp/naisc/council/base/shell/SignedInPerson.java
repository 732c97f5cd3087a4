package jp.naisc.council.base.shell;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;

/** Tells the shell who sits at the screen; {@code identity} knows. */
public interface SignedInPerson {
    Optional<PersonBadge> person(InterfaceLanguage language);

    void signOut();
}
