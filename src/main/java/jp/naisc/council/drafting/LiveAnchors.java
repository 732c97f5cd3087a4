package jp.naisc.council.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where in the live texts something is anchored. Asking waits for what is being stored, so it is never a guess. */
@Service
public class LiveAnchors {

    private static final long PATIENCE_SECONDS = 10;

    private final LiveTexts live;

    LiveAnchors(LiveTexts live) {
        this.live = live;
    }

    /**
     * A range of a live text as it is now.
     *
     * @param n the step after which the positions are meant
     * @param quote the words between them
     * @param provision the block in which it begins; empty for the title
     */
    public record Place(long n, int from, int to, String quote, Optional<ProvisionId> provision) {}

    /** Where all anchors of a text are; those that are not named have lost their words. */
    public record Places(long n, Map<String, Place> byKey) {}

    /**
     * What somebody selected on a version of the text, as it stands now. Empty when the words are gone, nothing was
     * selected, the version is too old to know, or there is no such text.
     */
    public Optional<Place> resolve(DraftId draft, TextLanguage language, long version, int from, int to) {
        return ask(draft, language, text -> text.moved(version, from, to)
                        .map(range -> place(text.state(), range.from(), range.to())))
                .flatMap(place -> place);
    }

    /** Where the anchors of a text are now. */
    public Optional<Places> places(DraftId draft, TextLanguage language) {
        return ask(draft, language, text -> {
            DeskState state = text.state();
            return new Places(
                    state.version(),
                    state.anchors().anchors().stream()
                            .collect(
                                    Collectors.toMap(Anchor::key, anchor -> place(state, anchor.from(), anchor.to()))));
        });
    }

    private <T> Optional<T> ask(DraftId draft, TextLanguage language, Function<DeskText, T> question) {
        var desk = live.desk(new DeskKey(draft, language));
        if (desk.isEmpty()) {
            return Optional.empty();
        }
        var answer = new CompletableFuture<T>();
        desk.get().ask(text -> answer.complete(question.apply(text)), answer::completeExceptionally);
        try {
            return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException silent) {
            throw new IllegalStateException("the text did not answer", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static Place place(DeskState state, int from, int to) {
        Node doc = state.doc();
        return new Place(state.version(), from, to, Quotes.of(doc, from, to), provision(doc, from));
    }

    private static Optional<ProvisionId> provision(Node doc, int position) {
        int index = doc.content().indexAt(Math.min(position, doc.content().size() - 1));
        Node block = doc.child(index);
        @Nullable String id = block.type().hasAttribute("id") ? block.attrString("id") : null;
        return Optional.ofNullable(id).flatMap(ProvisionId::parse);
    }

    /** The keys of those that have lost their words. */
    public List<String> orphans(DraftId draft, TextLanguage language) {
        return ask(draft, language, text -> text.state().anchors().orphans().stream()
                        .map(orphan -> orphan.key())
                        .toList())
                .orElse(List.of());
    }
}
