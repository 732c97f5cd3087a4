package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_OUTCOME;
import static jp.naisc.db.Tables.COMMENT_PLACEMENT;
import static jp.naisc.db.Tables.COMMENT_THREAD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.PolicyId;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.VersionText;
import jp.naisc.council.policy.Versions;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What became of every thread in each version that was cut after it was opened, stored when the version is made. Every
 * node hears of a version; the key lets one of them store.
 */
@Service
public class VersionOutcomes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(VersionOutcomes.class);

    private final DSLContext db;
    private final CommentQueries queries;
    private final LiveAnchors anchors;
    private final Versions versions;
    private final TransactionOperations transaction;
    private final Announcements.Subscription subscription;

    VersionOutcomes(
            DSLContext db,
            CommentQueries queries,
            LiveAnchors anchors,
            Versions versions,
            TransactionOperations transaction,
            Announcements announcements) {
        this.db = db;
        this.queries = queries;
        this.anchors = anchors;
        this.versions = versions;
        this.transaction = transaction;
        this.subscription = announcements.subscribe(
                Versions.CHANGED, policy -> PolicyId.parse(policy).ifPresent(this::settle));
    }

    /** The threads that there were when a version was cut, with what became of them in it, in the order they were opened. */
    public List<PlacedThread> of(Actor by, PolicyVersion version, TextLanguage language) {
        by.require(Act.COMMENT);
        var origin = version.text(language).flatMap(VersionText::origin);
        if (origin.isEmpty()) {
            return List.of();
        }
        // A node that was down when the version was cut has not stored it, and the reader must not wait for another.
        settle(version, language, origin.get());
        var stored = stored(version);
        return queries.of(by, new DraftId(origin.get().draft()), language).stream()
                .flatMap(
                        thread -> Optional.ofNullable(stored.get(thread.id().value()))
                                .map(outcome -> new PlacedThread(thread, outcome))
                                .stream())
                .toList();
    }

    private Map<UUID, Outcome> stored(PolicyVersion version) {
        var stored = new HashMap<UUID, Outcome>();
        db.selectFrom(COMMENT_OUTCOME)
                .where(COMMENT_OUTCOME.VERSION_ID.eq(version.id().value()))
                .forEach(row -> stored.put(
                        row.getThreadId(),
                        new Outcome(
                                Outcome.Kind.valueOf(row.getOutcome()),
                                Optional.ofNullable(row.getProvision()).flatMap(ProvisionId::parse),
                                row.getLabel(),
                                row.getQuote(),
                                row.getWords(),
                                0)));
        return stored;
    }

    private void settle(PolicyId policy) {
        try {
            for (PolicyVersion version : versions.of(policy)) {
                for (VersionText text : version.texts()) {
                    text.origin().ifPresent(origin -> settle(version, text.language(), origin));
                }
            }
        } catch (RuntimeException failure) {
            log.warn(
                    "what became of comments in the versions of policy {} is stored when it is asked for",
                    policy,
                    failure);
        }
    }

    private void settle(PolicyVersion version, TextLanguage language, VersionText.Origin origin) {
        var draft = new DraftId(origin.draft());
        var placements = placements(version, draft, language, origin.step());
        if (placements.isEmpty() || isStored(version, language)) {
            return;
        }
        var survey = anchors.survey(draft, language, origin.step());
        if (survey.isEmpty()) {
            return;
        }
        var rows = new ArrayList<jp.naisc.db.tables.records.CommentOutcomeRecord>();
        placements.forEach((thread, placement) -> {
            var outcome = Outcome.of(placement, survey.get()).inVersion(stands(placement, survey.get()));
            var row = db.newRecord(COMMENT_OUTCOME);
            row.setVersionId(version.id().value());
            row.setThreadId(thread);
            row.setOutcome(outcome.kind().name());
            row.setProvision(outcome.provision().map(ProvisionId::value).orElse(null));
            row.setLabel(outcome.label());
            row.setQuote(outcome.quote());
            row.setWords(outcome.words());
            rows.add(row);
        });
        try {
            transaction.executeWithoutResult(status -> db.batchInsert(rows).execute());
        } catch (DuplicateKeyException anotherNode) {
            log.debug("outcomes of version {} were stored elsewhere", version.id());
        }
    }

    /** Words that were only suggested when the version was cut are not in it. */
    private static boolean stands(Placement placement, LiveAnchors.Survey survey) {
        var place = survey.byKey().get(placement.key());
        return place == null || !place.standing().isEmpty();
    }

    /** Of every thread that there was when the version was cut the placement that counted then. */
    private Map<UUID, Placement> placements(PolicyVersion version, DraftId draft, TextLanguage language, long step) {
        var last = new HashMap<UUID, Placement>();
        db.select()
                .from(COMMENT_PLACEMENT)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_PLACEMENT.THREAD_ID))
                .where(COMMENT_THREAD.DRAFT_ID.eq(draft.value()))
                .and(COMMENT_THREAD.LANG.eq(language.tag()))
                .and(COMMENT_PLACEMENT.N.le(step))
                .and(COMMENT_PLACEMENT.AT.le(version.at()))
                .orderBy(COMMENT_PLACEMENT.SEQ)
                .forEach(row -> last.put(row.get(COMMENT_THREAD.THREAD_ID), CommentQueries.placement(row)));
        return last;
    }

    private boolean isStored(PolicyVersion version, TextLanguage language) {
        return db.fetchExists(db.selectOne()
                .from(COMMENT_OUTCOME)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_OUTCOME.THREAD_ID))
                .where(COMMENT_OUTCOME.VERSION_ID.eq(version.id().value()))
                .and(COMMENT_THREAD.LANG.eq(language.tag())));
    }

    @Override
    public void destroy() {
        subscription.close();
    }
}
