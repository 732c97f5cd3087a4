package jp.naisc.council.drafting.ui.comment;

import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.comment.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody selected in the paper, as the browser tells it. */
record Selections(LiveAnchors anchors, DraftId draft, TextLanguage language) {

    static boolean isNone(@Nullable JsonNode selection) {
        return selection == null || !selection.isObject();
    }

    /** In the editor by its version; in the paper that is only read by its words, which may not be in the draft any more. */
    Optional<Target> find(JsonNode selection) {
        var quote = selection.path("quote").asString("");
        if (selection.path("v").isNumber()) {
            return Optional.of(new Target.Words(
                    selection.path("v").asLong(-1),
                    selection.path("from").asInt(-1),
                    selection.path("to").asInt(-1),
                    quote));
        }
        return ProvisionId.parse(selection.path("block").asString(""))
                .flatMap(block -> anchors.find(
                        draft, language, block, selection.path("before").asString(""), quote))
                .map(place -> new Target.Words(place.n(), place.from(), place.to(), place.standing()))
                .map(Function.identity());
    }
}
