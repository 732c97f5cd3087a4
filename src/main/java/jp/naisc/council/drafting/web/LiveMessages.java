package jp.naisc.council.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/** Reads frames, strictly: what is not a message of the protocol is refused with its reason. */
final class LiveMessages {

    /** "server" is no editor's name: the authority signs its own steps with it. */
    private static final Pattern CLIENT = Pattern.compile("(?!server$)[A-Za-z0-9_-]{1,40}");

    private LiveMessages() {}

    static LiveMessage read(String frame) {
        Map<String, @Nullable Object> message = Json.object(Json.read(frame, JsonLimits.SUBMIT), "message");
        if (!(message.get("t") instanceof String kind)) {
            throw malformed("no kind");
        }
        return switch (kind) {
            case "steps" -> {
                Json.requireKeys(message, List.of("t", "v", "client", "steps"), "steps");
                yield new LiveMessage.Steps(version(message), client(message), steps(message.get("steps")));
            }
            case "cursor" -> {
                Json.requireKeys(message, List.of("t", "v", "from", "to"), "cursor");
                yield new LiveMessage.MoveCursor(version(message), position(message, "from"), position(message, "to"));
            }
            case "ping" -> {
                Json.requireKeys(message, List.of("t"), "ping");
                yield new LiveMessage.Ping();
            }
            case "join" -> {
                Json.requireKeys(message, List.of("t", "v", "client"), "join");
                yield new LiveMessage.Join(client(message), message.get("v") == null ? -1 : version(message));
            }
            case "return" -> {
                Json.requireKeys(message, List.of("t", "v", "client"), "return");
                yield new LiveMessage.Return(client(message), version(message));
            }
            default -> throw malformed("unknown kind");
        };
    }

    private static List<Step> steps(@Nullable Object value) {
        var steps = new ArrayList<Step>();
        for (Object each : Json.list(value, "steps")) {
            // the authority counts too; here it only saves the reading of what will be refused
            if (steps.size() == AuthorityRules.DIRECT.maxSteps()) {
                throw new InvalidTextException(RefusalReason.TOO_MANY, "too many steps");
            }
            steps.add(Step.fromJson(Schema.policy(), each));
        }
        return steps;
    }

    private static String client(Map<String, @Nullable Object> message) {
        if (message.get("client") instanceof String client
                && CLIENT.matcher(client).matches()) {
            return client;
        }
        throw malformed("client");
    }

    private static long version(Map<String, @Nullable Object> message) {
        return switch (message.get("v")) {
            case Integer version when version >= 0 -> version;
            case Long version when version >= 0 -> version;
            case null, default -> throw malformed("v");
        };
    }

    private static int position(Map<String, @Nullable Object> message, String key) {
        if (message.get(key) instanceof Integer position && position >= 0) {
            return position;
        }
        throw malformed(key);
    }

    private static InvalidTextException malformed(String what) {
        return new InvalidTextException(RefusalReason.MALFORMED, what);
    }
}
