package jp.naisc.council.drafting.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.DraftMoments;
import jp.naisc.council.drafting.Stretch;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Counts what changed between two moments of a text. That compares whole texts, which no screen waits for: it is done one
 * after another in the background and kept, for many people ask for the same.
 */
@Service
public class ChangeCounting implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ChangeCounting.class);
    private static final int KEPT = 200;

    private final DraftMoments moments;
    private final Map<Span, CompletableFuture<TextChanges>> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Span, CompletableFuture<TextChanges>> eldest) {
            return size() > KEPT;
        }
    };
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("change-counting").daemon().factory());

    ChangeCounting(DraftMoments moments) {
        this.moments = moments;
    }

    private record Span(DraftMoment.Key from, DraftMoment.Key to, TextLanguage language) {}

    /** Done at once where somebody has asked for the same lately. */
    public CompletableFuture<TextChanges> between(
            Actor by, DraftMoment.Key from, DraftMoment.Key to, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        var span = new Span(from, to, language);
        synchronized (counted) {
            var known = counted.get(span);
            if (known == null || known.isCompletedExceptionally()) {
                known = CompletableFuture.supplyAsync(() -> countOrSay(by, span), background);
                counted.put(span, known);
            }
            return known;
        }
    }

    /** What is counted already or within a moment: short enough for a screen, long enough for a short text. */
    public static Optional<TextChanges> soon(CompletableFuture<TextChanges> counting) {
        try {
            return Optional.of(counting.get(30, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException notNow) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The screens that wait say nothing of a failure: they go on without the number. */
    private TextChanges countOrSay(Actor by, Span span) {
        try {
            return count(by, span);
        } catch (RuntimeException failure) {
            log.error("what changed from {} to {} could not be counted", span.from(), span.to(), failure);
            throw failure;
        }
    }

    private TextChanges count(Actor by, Span span) {
        return moments.between(by, span.from(), span.to(), span.language())
                .map(stretch -> new TextChanges(Comparison.of(stretch.before(), stretch.after()).changes().stream()
                        .map(change -> one(change, stretch))
                        .toList()))
                .orElseGet(() -> new TextChanges(List.of()));
    }

    private static TextChanges.One one(Change change, Stretch stretch) {
        var words = new StringBuilder();
        read(change, words);
        Set<String> writers = new HashSet<>();
        Stream.concat(change.provisionsBefore().stream(), change.provisionsAfter().stream())
                .flatMap(provision -> concerned(change, provision))
                .forEach(provision -> writers.addAll(stretch.writers().getOrDefault(provision.id(), Set.of())));
        return new TextChanges.One(
                Set.copyOf(writers),
                ReadingTime.of(words.toString(), stretch.after().language()));
    }

    /** Of what came, went or moved as a whole, everything below it too. */
    private static Stream<Provision> concerned(Change change, Provision provision) {
        return switch (change) {
            case Change.Inserted inserted -> provision.withDescendants().stream();
            case Change.Deleted deleted -> provision.withDescendants().stream();
            case Change.Moved moved -> provision.withDescendants().stream();
            case Change.Reworded reworded -> Stream.of(provision);
            case Change.Retitled retitled -> Stream.of(provision);
            case Change.Split split -> Stream.of(provision);
            case Change.Merged merged -> Stream.of(provision);
            case Change.TitleChanged title -> Stream.of(provision);
        };
    }

    /** What one reads to know the change: the words as they are now, or as they were where nothing is now. */
    private static void read(Change change, StringBuilder words) {
        switch (change) {
            case Change.Inserted inserted ->
                inserted.after().withDescendants().forEach(provision -> words.append(provision.text()));
            case Change.Deleted deleted ->
                deleted.before().withDescendants().forEach(provision -> words.append(provision.text()));
            case Change.Moved moved ->
                words.append(moved.isReworded() ? moved.after().text() : "");
            case Change.TitleChanged title -> title.words().forEach(run -> words.append(run.after()));
            case Change.Reworded reworded -> words.append(reworded.after().text());
            case Change.Retitled retitled -> words.append(retitled.after().text());
            case Change.Split split -> split.after().forEach(part -> words.append(part.text()));
            case Change.Merged merged -> words.append(merged.after().text());
        }
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
