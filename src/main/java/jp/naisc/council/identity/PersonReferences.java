package jp.naisc.council.identity;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.record.ReferenceNames;
import org.springframework.stereotype.Component;

/** Tells readers of the record who acted. */
@Component
class PersonReferences implements ReferenceNames {

    private static final String PREFIX = "person:";

    private final People people;

    PersonReferences(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> name(String reference, InterfaceLanguage language) {
        if (reference.equals("system")) {
            return Optional.of(Actor.platform().name(language));
        }
        return reference.startsWith(PREFIX)
                ? PersonId.parse(reference.substring(PREFIX.length()))
                        .flatMap(people::nameOf)
                        .map(name -> name.in(language))
                : Optional.empty();
    }
}
