package jp.naisc.council.base.shell;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;

/** Tells the shell who sits at the screen; {@code identity} knows. */
public interface SignedInPerson {
    Optional<PersonBadge> person(InterfaceLanguage language);

    /** With what the browser seals words of this person that are not sent yet. */
    Optional<Sealing> sealing();

    /**
     * @param person how marks call the person
     * @param key for this person alone
     */
    record Sealing(String person, String key) {}

    void signOut();
}
