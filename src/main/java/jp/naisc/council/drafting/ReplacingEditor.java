package jp.naisc.council.drafting;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * An editor without a screen that submits once: it speaks the live protocol like any other, so that a replaced text needs
 * no way of its own past the authority.
 */
final class ReplacingEditor implements LiveListener {

    private final String client;
    private final long version;
    private final int steps;
    private final CompletableFuture<ReplaceResult> answer = new CompletableFuture<>();

    ReplacingEditor(String client, long version, int steps) {
        this.client = client;
        this.version = version;
        this.steps = steps;
    }

    String client() {
        return client;
    }

    Future<ReplaceResult> answer() {
        return answer;
    }

    @Override
    public void send(String frame) {
        if (answer.isDone()) {
            return;
        }
        var said = Json.object(Json.read(frame, JsonLimits.DOCUMENT), "frame");
        switch (String.valueOf(said.get("t"))) {
            case "steps" -> {
                if (isOwn(said)) {
                    answer.complete(new ReplaceResult.Replaced(version, version + steps));
                }
            }
            case "stale" -> answer.complete(new ReplaceResult.MovedOn());
            case "refused" ->
                answer.complete(new ReplaceResult.Refused(RefusalReason.valueOf(String.valueOf(said.get("reason")))));
            default -> {
                // who is here, what was missed before: of no concern to somebody who only submits
            }
        }
    }

    private boolean isOwn(Map<String, @Nullable Object> said) {
        return Json.list(said.get("steps"), "steps").stream()
                .map(step -> Json.object(step, "step"))
                .anyMatch(step -> client.equals(step.get("c")));
    }

    @Override
    public void close() {
        answer.complete(new ReplaceResult.Unanswered());
    }
}
