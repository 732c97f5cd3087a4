package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.document.suggest.Suggestions;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.spi.DecisionFollower;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Component;

/** An accepted change that leaves nothing of an amendment in the text ends it, in the same transaction. */
@Component
class Overtaking implements DecisionFollower {

    private final Claims claims;
    private final AmendmentRegister register;

    Overtaking(Claims claims, AmendmentRegister register) {
        this.claims = claims;
        this.register = register;
    }

    @Override
    public void decided(Actor by, DraftId draft, TextLanguage language, Node after) {
        Set<String> left = Suggestions.in(after).stream().map(Suggestion::id).collect(toSet());
        claims.holders(draft, language).entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue))
                .forEach((id, held) -> {
                    if (held.stream().noneMatch(one -> left.contains(one.getKey()))) {
                        register.find(id).ifPresent(gone -> register.move(by, gone, AmendmentState.OVERTAKEN, ""));
                    }
                });
    }
}
