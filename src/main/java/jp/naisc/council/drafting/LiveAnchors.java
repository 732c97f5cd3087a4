package jp.naisc.council.drafting;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.Orphan;
import jp.naisc.council.document.step.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where in the live texts something is anchored. Asking waits for what is being stored, so it is never a guess. */
@Service
public class LiveAnchors {

    private static final long PATIENCE_SECONDS = 10;

    private final LiveTexts live;
    private final DraftLog log;
    private final Map<DeskKey, SoftReference<Known>> surveys = new ConcurrentHashMap<>();

    LiveAnchors(LiveTexts live, DraftLog log) {
        this.live = live;
        this.log = log;
    }

    /**
     * A range of a live text as it is now.
     *
     * @param n the step after which the positions are meant
     * @param quote the words between them, suggested ones included
     * @param standing the words between them as they stand, suggestions left out
     * @param provision the block in which it begins; empty for the title
     */
    public record Place(long n, int from, int to, String quote, String standing, Optional<ProvisionId> provision) {}

    /** Where all anchors of a text are; those that are not named have lost their words. */
    public record Places(long n, Map<String, Place> byKey) {}

    /**
     * A text with everything that is anchored in it.
     *
     * @param text as it stands, suggestions left out
     * @param byKey where words still are
     * @param gone the keys of those that have lost their words
     */
    public record Survey(long n, PolicyText text, Map<String, Place> byKey, Set<String> gone) {}

    private record Known(DeskState state, Survey survey) {}

    /**
     * What somebody selected on a version of the text, as it stands now. Empty when the words are gone, nothing was
     * selected, the version is too old to know, or there is no such text.
     */
    public Optional<Place> resolve(DraftId draft, TextLanguage language, long version, int from, int to) {
        return ask(draft, language, text -> text.moved(version, from, to)
                        .flatMap(range -> WordsOf.trimmed(text.state().doc(), range.from(), range.to())
                                .map(words -> place(text.state(), words.from(), words.to()))))
                .flatMap(place -> place);
    }

    /**
     * Words of a provision as somebody read them, in the text as it is now.
     *
     * @param before the words of the provision before them, as far as they were known
     */
    public Optional<Place> find(
            DraftId draft, TextLanguage language, ProvisionId provision, String before, String quote) {
        return state(draft, language).flatMap(state -> WordsOf.find(state.doc(), provision, before, quote)
                .map(words -> place(state, words.from(), words.to())));
    }

    /** Where the anchors of a text are now. */
    public Optional<Places> places(DraftId draft, TextLanguage language) {
        return state(draft, language).map(state -> new Places(state.version(), places(state)));
    }

    /** A text and its anchors as they are now. */
    public Optional<Survey> survey(DraftId draft, TextLanguage language) {
        return state(draft, language).map(state -> {
            var key = new DeskKey(draft, language);
            var kept = surveys.get(key);
            Known known = kept == null ? null : kept.get();
            if (known == null || known.state() != state) {
                known = new Known(state, survey(state));
                surveys.put(key, new SoftReference<>(known));
            }
            return known.survey();
        });
    }

    /** A text and its anchors as they were after a step. */
    public Optional<Survey> survey(DraftId draft, TextLanguage language, long n) {
        return log.load(new DeskKey(draft, language), n).map(LiveAnchors::survey);
    }

    private static Survey survey(DeskState state) {
        return new Survey(
                state.version(),
                state.standing(),
                places(state),
                state.anchors().orphans().stream().map(Orphan::key).collect(Collectors.toUnmodifiableSet()));
    }

    private static Map<String, Place> places(DeskState state) {
        var places = new HashMap<String, Place>();
        for (Anchor<String> anchor : state.anchors().anchors()) {
            places.put(anchor.key(), place(state, anchor.from(), anchor.to()));
        }
        return Map.copyOf(places);
    }

    private Optional<DeskState> state(DraftId draft, TextLanguage language) {
        return ask(draft, language, DeskText::state);
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
        return new Place(
                state.version(),
                from,
                to,
                Quotes.of(doc, from, to),
                WordsOf.standing(doc, from, to),
                provision(doc, from));
    }

    private static Optional<ProvisionId> provision(Node doc, int position) {
        int index = doc.content().indexAt(Math.min(position, doc.content().size() - 1));
        Node block = doc.child(index);
        @Nullable String id = block.type().hasAttribute("id") ? block.attrString("id") : null;
        return Optional.ofNullable(id).flatMap(ProvisionId::parse);
    }

    /** The keys of those that have lost their words. */
    public List<String> orphans(DraftId draft, TextLanguage language) {
        return state(draft, language)
                .map(state ->
                        state.anchors().orphans().stream().map(Orphan::key).toList())
                .orElse(List.of());
    }
}
