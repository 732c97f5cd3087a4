package jp.naisc.council.drafting.amendment.ui;

import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.drafting.amendment.Piece;

/** How places are called in the text as it stands. */
final class Labels {

    private Labels() {}

    static String of(Suggestion suggestion, PolicyText text, AmendmentWords words) {
        return suggestion.parts().stream()
                .flatMap(part -> part.provision().flatMap(text::provision).stream())
                .findFirst()
                .map(provision -> provision.label().full())
                .orElseGet(() -> words.say(
                        suggestion.parts().getFirst().provision().isEmpty()
                                ? "drafting.amendment.title"
                                : "drafting.amendment.new"));
    }

    static String of(Piece piece, Optional<PolicyText> text, AmendmentWords words) {
        return piece.provision()
                .map(id -> text.flatMap(now -> now.provision(id))
                        .map(provision -> provision.label().full())
                        .orElse(piece.label()))
                .orElseGet(() -> words.say("drafting.amendment.title"));
    }

    /** The heading a provision belongs to, or itself where it is one. */
    static Optional<Provision> heading(PolicyText text, ProvisionId id) {
        Optional<Provision> at = text.provision(id);
        while (at.isPresent() && !at.get().kind().isHeading()) {
            at = at.get().parent();
        }
        return at;
    }
}
