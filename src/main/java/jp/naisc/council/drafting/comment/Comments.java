package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_READING;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors;
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
    private final RemarkQueries remarks;
    private final LiveAnchors anchors;
    private final DSLContext db;

    Comments(CommentQueries queries, RemarkQueries remarks, LiveAnchors anchors, DSLContext db) {
        this.queries = queries;
        this.remarks = remarks;
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
     * @param n the step of the text at which the positions of outcomes are meant
     * @param text as it stood then; empty where there is no such text
     */
    public record Listing(long n, Optional<PolicyText> text, List<PlacedThread> threads) {}

    /** All threads of a live text with what became of their words by now, in the order of the text. */
    public Listing live(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.COMMENT);
        return listed(draft, language, queries.of(by, draft, language));
    }

    /** A listing when some threads have changed: only they are read again, and what became of everybody's words. */
    public Listing renewed(
            Actor by, DraftId draft, TextLanguage language, Listing before, Collection<ThreadId> changed) {
        by.require(Act.COMMENT);
        var threads = new LinkedHashMap<ThreadId, CommentThread>();
        before.threads().forEach(placed -> threads.put(placed.thread().id(), placed.thread()));
        changed.forEach(threads::remove);
        queries.of(by, draft, language, changed).forEach(thread -> threads.put(thread.id(), thread));
        return listed(draft, language, threads.values());
    }

    private Listing listed(DraftId draft, TextLanguage language, Collection<CommentThread> threads) {
        var survey = anchors.survey(draft, language);
        if (survey.isEmpty()) {
            return new Listing(0, Optional.empty(), List.of());
        }
        var text = survey.get().text();
        var placed = threads.stream()
                .map(thread -> new PlacedThread(thread, Outcome.of(thread.placement(), survey.get())))
                .map(thread -> new InText(index(thread.outcome(), text), thread))
                .sorted(InText.ORDER)
                .map(InText::thread)
                .toList();
        return new Listing(survey.get().n(), Optional.of(text), placed);
    }

    /** A thread and the number of the block it stands at, looked up once and not with every comparison. */
    private record InText(int index, PlacedThread thread) {
        static final Comparator<InText> ORDER = Comparator.comparingInt(InText::index)
                .thenComparingInt(one -> one.thread().outcome().from())
                .thenComparing(one -> one.thread().thread().at())
                .thenComparing(one -> one.thread().thread().id().value());
    }

    /** What is about the whole text stands first; what has lost even its provision, last. */
    private static int index(Outcome outcome, PolicyText text) {
        return outcome.provision()
                .flatMap(text::provision)
                .map(Provision::index)
                .orElse(outcome.kind() == Outcome.Kind.GONE ? Integer.MAX_VALUE : -1);
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

    /** How many open threads are about each provision itself. */
    public Map<ProvisionId, Integer> density(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.COMMENT);
        var survey = anchors.survey(draft, language);
        var counts = new HashMap<ProvisionId, Integer>();
        if (survey.isPresent()) {
            for (OpenPlace placed : queries.openIn(by, draft, language)) {
                placed.in(survey.get()).ifPresent(id -> counts.merge(id, 1, Integer::sum));
            }
        }
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
