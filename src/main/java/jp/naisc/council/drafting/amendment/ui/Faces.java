package jp.naisc.council.drafting.amendment.ui;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.SeatShape;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.ui.Badges;
import jp.naisc.council.record.ReferenceNames;
import org.springframework.stereotype.Component;

/** How people are shown whom a text or a row names by their reference. */
@Component
class Faces {

    private static final String PREFIX = "person:";

    private final Actors actors;
    private final List<ReferenceNames> names;

    Faces(Actors actors, List<ReferenceNames> names) {
        this.actors = actors;
        this.names = List.copyOf(names);
    }

    /** Somebody who has left keeps the name, without a seat. */
    PersonBadge of(String reference, InterfaceLanguage language) {
        return Optional.of(reference)
                .filter(any -> any.startsWith(PREFIX))
                .flatMap(any -> PersonId.parse(any.substring(PREFIX.length())))
                .flatMap(actors::find)
                .map(actor -> Badges.of(actor, language))
                .orElseGet(() -> new PersonBadge(name(reference, language), "", SeatShape.SEC, "－"));
    }

    private String name(String reference, InterfaceLanguage language) {
        return names.stream()
                .flatMap(known -> known.name(reference, language).stream())
                .findFirst()
                .orElse(reference);
    }
}
