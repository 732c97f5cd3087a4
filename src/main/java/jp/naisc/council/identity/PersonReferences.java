package jp.naisc.council.identity;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.record.ReferenceNames;
import org.springframework.stereotype.Component;

/** Tells readers of the record who acted, and whose term an act was about. */
@Component
class PersonReferences implements ReferenceNames {

    private static final String TERM = "term:";

    private final People people;
    private final TermQueries terms;

    PersonReferences(People people, TermQueries terms) {
        this.people = people;
        this.terms = terms;
    }

    @Override
    public Optional<String> name(String reference, InterfaceLanguage language) {
        if (reference.equals("system")) {
            return Optional.of(Actor.platform().name(language));
        }
        if (reference.startsWith(TERM)) {
            return TermId.parse(reference.substring(TERM.length()))
                    .flatMap(terms::term)
                    .map(term -> term.name().in(language));
        }
        return PersonId.ofReference(reference).flatMap(people::nameOf).map(name -> name.in(language));
    }
}
