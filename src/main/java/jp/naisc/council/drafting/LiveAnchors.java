package jp.naisc.council.drafting;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/** Where in the live texts something is anchored. Asking waits for what is being stored, so it is never a guess. */
@Service
public class LiveAnchors {

    private static final long PATIENCE_SECONDS = 10;

    private final LiveTexts live;
    private final DraftLog log;
    private final Map<DeskKey, SoftReference<Surveyor>> surveyors = new HashMap<>();

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
     * @param since the last step that changed or moved the words since they were anchored; 0 when none did
     */
    public record Place(
            long n, int from, int to, String quote, String standing, Optional<ProvisionId> provision, long since) {}

    /**
     * A text with everything that is anchored in it.
     *
     * @param text as it stands, suggestions left out
     * @param byKey where words still are
     * @param gone those that have lost their words, each with the step that took the last of them; 0 when it is not known
     */
    public record Survey(long n, PolicyText text, Map<String, Place> byKey, Map<String, Long> gone) {}

    /**
     * What somebody selected on a version of the text, as it stands now. Empty when the words are gone, nothing was
     * selected, or there is no such text or version. A version that the text does not remember is followed through the log
     * by whoever asks: those who write do not wait for that.
     */
    public Optional<Place> resolve(DraftId draft, TextLanguage language, long version, int from, int to) {
        var remembered = ask(draft, language, text -> text.remembers(version) ? version : text.version());
        if (remembered.isEmpty() || version < 0 || version > remembered.get()) {
            return Optional.empty();
        }
        return followed(new DeskKey(draft, language), version, remembered.get(), from, to)
                .flatMap(range -> ask(draft, language, text -> text.moved(remembered.get(), range.from(), range.to())
                        .flatMap(now -> WordsOf.trimmed(text.state().doc(), now.from(), now.to())
                                .map(words -> Surveyor.place(text.state(), words.from(), words.to())))))
                .flatMap(place -> place);
    }

    private Optional<Anchor<String>> followed(DeskKey key, long version, long upTo, int from, int to) {
        var maps = version == upTo
                ? List.<StepMap>of()
                : log.steps(key, version, upTo).stream()
                        .map(logged -> logged.step().getMap())
                        .toList();
        return DeskText.follow(maps, from, to);
    }

    /**
     * Words of a provision as somebody read them, in the text as it is now.
     *
     * @param before the words of the provision before them, as far as they were known
     */
    public Optional<Place> find(
            DraftId draft, TextLanguage language, ProvisionId provision, String before, String quote) {
        return state(draft, language).flatMap(state -> WordsOf.find(state.doc(), provision, before, quote)
                .map(words -> Surveyor.place(state, words.from(), words.to())));
    }

    /** A text and its anchors as they are now. */
    public Optional<Survey> survey(DraftId draft, TextLanguage language) {
        return state(draft, language)
                .map(state -> surveyor(new DeskKey(draft, language)).of(state));
    }

    /** Kept as long as there is room: without it the next survey only takes longer. */
    private Surveyor surveyor(DeskKey key) {
        synchronized (surveyors) {
            var kept = surveyors.get(key);
            var known = kept == null ? null : kept.get();
            if (known == null) {
                known = new Surveyor();
                surveyors.put(key, new SoftReference<>(known));
            }
            return known;
        }
    }

    /**
     * The words as they stand, suggestions left out, for people who may read the draft. Made once for all who look at the
     * same state, and without waiting for what is being stored.
     */
    public Optional<DraftText> standing(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        var key = new DeskKey(draft, language);
        return live.desk(key)
                .map(desk -> surveyor(key).of(desk.state()))
                .map(survey -> new DraftText(survey.n(), survey.text()));
    }

    /** A text and its anchors as they were after a step. */
    public Optional<Survey> survey(DraftId draft, TextLanguage language, long n) {
        return log.load(new DeskKey(draft, language), n).map(state -> new Surveyor().of(state));
    }

    private Optional<DeskState> state(DraftId draft, TextLanguage language) {
        return ask(draft, language, DeskText::state);
    }

    /** What somebody did to a text with one step. */
    public record Change(String by, Instant at) {}

    /** Who made a step, and when; empty where there is no such step. */
    public Optional<Change> change(DraftId draft, TextLanguage language, long n) {
        return log.change(new DeskKey(draft, language), n);
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
}
