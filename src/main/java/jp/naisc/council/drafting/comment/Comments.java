package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_READING;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.LiveAnchors.Survey;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Reads comments, always as one person: what he may not read is not there. */
@Service
public class Comments {

    /** Announced with a {@link Changed} when something was said, settled, assigned or placed. */
    public static final String CHANGED = "drafting.comments";

    private final CommentQueries queries;
    private final OpenPlaceQueries open;
    private final RemarkQueries remarks;
    private final Outcomes outcomes;
    private final LiveAnchors anchors;
    private final DSLContext db;

    Comments(
            CommentQueries queries,
            OpenPlaceQueries open,
            RemarkQueries remarks,
            Outcomes outcomes,
            LiveAnchors anchors,
            DSLContext db) {
        this.queries = queries;
        this.open = open;
        this.remarks = remarks;
        this.outcomes = outcomes;
        this.anchors = anchors;
        this.db = db;
    }

    /** Which thread changed; announced as {@code <draft>/<language>/<thread>}. */
    public record Changed(DraftId draft, TextLanguage language, ThreadId thread) {

        @Override
        public String toString() {
            return draft + "/" + language.tag() + "/" + thread;
        }

        /** The thread that an announcement is about, where it is one of this text. */
        public static Optional<ThreadId> of(DraftId draft, TextLanguage language, String announced) {
            var text = draft + "/" + language.tag() + "/";
            return announced.startsWith(text) ? ThreadId.parse(announced.substring(text.length())) : Optional.empty();
        }
    }

    /**
     * The threads of a text.
     *
     * @param n the step of the text at which places are meant
     * @param text as it stood then; empty where there is no such text
     * @param places where the words of placements are in a live text, by the keys of these
     */
    public record Listing(
            long n, Optional<PolicyText> text, List<PlacedThread> threads, Map<String, LiveAnchors.Place> places) {

        /** Of what is not a live text: there are no places in it. */
        public static Listing of(Optional<PolicyText> text, List<PlacedThread> threads) {
            return new Listing(0, text, threads, Map.of());
        }
    }

    /** All threads of a live text with what became of their words by now, in the order of the text. */
    public Listing live(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.COMMENT);
        return listed(draft, language, queries.of(by, draft, language), List.of());
    }

    /** A listing when some threads have changed: only they are read again, and what became of everybody's words. */
    public Listing renewed(
            Actor by, DraftId draft, TextLanguage language, Listing before, Collection<ThreadId> changed) {
        by.require(Act.COMMENT);
        var again = Set.copyOf(changed);
        var others = before.threads().stream()
                .filter(placed -> !again.contains(placed.thread().id()))
                .toList();
        return listed(draft, language, queries.of(by, draft, language, again), others);
    }

    /** @param placed threads that were read before: nobody has said anything in them since */
    private Listing listed(
            DraftId draft, TextLanguage language, List<CommentThread> threads, List<PlacedThread> placed) {
        var found = anchors.survey(draft, language);
        if (found.isEmpty()) {
            return Listing.of(Optional.empty(), List.of());
        }
        var survey = found.get();
        var find = outcomes.in(draft, language, survey);
        var ordered = Stream.concat(
                        threads.stream().map(thread -> {
                            var now = find.apply(thread.placement());
                            return InText.of(new PlacedThread(thread, now.outcome()), now, survey);
                        }),
                        placed.stream().map(before -> {
                            var now = find.apply(before.thread().placement());
                            return InText.of(before.with(now.outcome()), now, survey);
                        }))
                .sorted(InText.ORDER)
                .map(InText::placed)
                .toList();
        return new Listing(survey.n(), Optional.of(survey.text()), ordered, survey.byKey());
    }

    /** A thread, the number of the block it stands at, and where in the text its words begin. */
    private record InText(PlacedThread placed, int index, int from) {
        static final Comparator<InText> ORDER = Comparator.comparingInt(InText::index)
                .thenComparingInt(InText::from)
                .thenComparing(one -> one.placed().thread().at())
                .thenComparing(one -> one.placed().thread().id().value());

        static InText of(PlacedThread placed, Outcomes.Found found, Survey survey) {
            return new InText(placed, found.index(), from(placed, survey));
        }

        /** What has lost its words, or is not about words, comes before what is about words of its block. */
        private static int from(PlacedThread placed, Survey survey) {
            if (placed.outcome().kind() == Outcome.Kind.GONE) {
                return 0;
            }
            var placement = placed.thread().placement();
            var place = survey.byKey().get(placement.key());
            return place == null ? placement.from() : place.from();
        }
    }

    public Optional<CommentThread> find(Actor by, ThreadId thread) {
        by.require(Act.COMMENT);
        return queries.find(by, thread);
    }

    /** A thread with what became of its words by now. */
    public Optional<PlacedThread> placed(Actor by, ThreadId id) {
        by.require(Act.COMMENT);
        return queries.find(by, id).flatMap(thread -> anchors.survey(thread.draft(), thread.language())
                .map(survey -> new PlacedThread(thread, Outcome.of(thread.placement(), survey))));
    }

    /** What was said in threads, in order. */
    public List<Remark> remarks(Actor by, Collection<ThreadId> threads) {
        by.require(Act.COMMENT);
        return remarks.of(by, threads);
    }

    /** The open threads of a text, to be counted. */
    public OpenThreads open(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.COMMENT);
        return new OpenThreads(by, draft, language, open.of(by, draft, language));
    }

    /** The same when some threads have changed: only they are read again. To a person with other rights all are. */
    public OpenThreads renewed(Actor by, OpenThreads before, Collection<ThreadId> changed) {
        by.require(Act.COMMENT);
        if (!by.equals(before.reader())) {
            return open(by, before.draft(), before.language());
        }
        if (changed.isEmpty()) {
            return before;
        }
        var places = new HashMap<>(before.places());
        changed.forEach(places::remove);
        places.putAll(open.of(by, before.draft(), before.language(), changed));
        return new OpenThreads(by, before.draft(), before.language(), places);
    }

    /** How many of them are about each provision itself, as the text is now. */
    public Map<ProvisionId, Integer> density(OpenThreads threads) {
        var counts = new HashMap<ProvisionId, Integer>();
        anchors.survey(threads.draft(), threads.language())
                .ifPresent(survey -> threads.places().values().forEach(placed -> placed.in(survey)
                        .ifPresent(id -> counts.merge(id, 1, Integer::sum))));
        return counts;
    }

    /** Open threads this person is to see to. */
    public List<CommentThread> assignedTo(Actor by) {
        by.require(Act.COMMENT);
        return queries.assignedTo(by);
    }

    /** Threads in which this person wrote or was called, with remarks of others that he has not read. */
    public List<CommentThread> withNews(Actor by) {
        by.require(Act.COMMENT);
        return queries.withNews(by);
    }

    /** This person has read a thread up to a remark. */
    public void read(Actor by, ThreadId id, int seq) {
        by.require(Act.COMMENT);
        if (queries.find(by, id).isEmpty() || advance(by, id, seq)) {
            return;
        }
        try {
            db.insertInto(COMMENT_READING)
                    .set(COMMENT_READING.PERSON_ID, by.id().value())
                    .set(COMMENT_READING.THREAD_ID, id.value())
                    .set(COMMENT_READING.SEQ, seq)
                    .execute();
        } catch (DuplicateKeyException readBefore) {
            advance(by, id, seq);
        }
    }

    private boolean advance(Actor by, ThreadId id, int seq) {
        return db.update(COMMENT_READING)
                        .set(COMMENT_READING.SEQ, seq)
                        .where(COMMENT_READING.PERSON_ID.eq(by.id().value()))
                        .and(COMMENT_READING.THREAD_ID.eq(id.value()))
                        .and(COMMENT_READING.SEQ.lt(seq))
                        .execute()
                > 0;
    }
}
