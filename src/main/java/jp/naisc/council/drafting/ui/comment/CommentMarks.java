package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.ThreadId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The marks of open threads in the paper, for the browser. Only what it does not know is sent: where marks are now it follows
 * itself, step by step.
 */
final class CommentMarks {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As much of a quote as finds its place in a paper that is only read. */
    private static final int QUOTE = 200;

    /** What makes a mark another one; its position does not. */
    private record Sent(String key, Outcome.Kind kind, int remarks) {

        static Sent of(PlacedThread placed) {
            return new Sent(
                    placed.thread().placement().key(),
                    placed.outcome().kind(),
                    placed.thread().remarks());
        }

        boolean isOf(PlacedThread placed) {
            return kind == placed.outcome().kind()
                    && remarks == placed.thread().remarks()
                    && key.equals(placed.thread().placement().key());
        }
    }

    private final Map<ThreadId, Sent> sent = new HashMap<>();
    private boolean fresh = true;

    /** The browser knows none. */
    void forget() {
        sent.clear();
        fresh = true;
    }

    /** The browser does not know any more where these are. */
    void forget(Collection<ThreadId> some) {
        some.forEach(id -> sent.computeIfPresent(id, (one, was) -> new Sent("", was.kind(), was.remarks())));
    }

    void send(Comments.Listing listing, Element element) {
        var put = JSON.createArrayNode();
        Set<ThreadId> gone = new HashSet<>(sent.keySet());
        for (PlacedThread placed : listing.threads()) {
            if (placed.thread().isOpen()) {
                var id = placed.thread().id();
                gone.remove(id);
                var known = sent.get(id);
                if (known == null || !known.isOf(placed)) {
                    sent.put(id, Sent.of(placed));
                    put.add(mark(placed, listing));
                }
            }
        }
        if (!fresh && put.isEmpty() && gone.isEmpty()) {
            return;
        }
        gone.forEach(sent::remove);
        ArrayNode drop = JSON.createArrayNode();
        gone.forEach(id -> drop.add(id.toString()));
        ObjectNode batch = JSON.createObjectNode().put("v", listing.n()).put("all", fresh);
        batch.set("put", put);
        batch.set("drop", drop);
        fresh = false;
        element.callJsFunction("marks", batch);
    }

    /** What was placed a moment ago is where it was placed; what lost its words is nowhere. */
    private static ObjectNode mark(PlacedThread placed, Comments.Listing listing) {
        var outcome = placed.outcome();
        var words = outcome.words();
        var placement = placed.thread().placement();
        var place = listing.places().get(placement.key());
        boolean isGone = outcome.kind() == Outcome.Kind.GONE;
        return JSON.createObjectNode()
                .put("id", placed.thread().id().toString())
                .put("block", outcome.provision().map(ProvisionId::value).orElse(""))
                .put("from", isGone ? 0 : place == null ? placement.from() : place.from())
                .put("to", isGone ? 0 : place == null ? placement.to() : place.to())
                .put("kind", outcome.kind().name())
                .put("quote", Shortened.beginning(words, QUOTE));
    }
}
