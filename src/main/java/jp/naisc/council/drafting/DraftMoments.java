package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.DRAFT_STEP;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.document.suggest.StandingText;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** The past of drafts: what a text said after a step, and who wrote in which provision from then on. */
@Service
public class DraftMoments {

    /** Whoever was away for longer is told what changed, and not which of it he wrote himself. */
    private static final long MOST_TO_FOLLOW = 20_000;

    private final DraftLog log;
    private final DSLContext db;

    DraftMoments(DraftLog log, DSLContext db) {
        this.log = log;
        this.db = db;
    }

    /** Empty where there is no such draft, or not so many steps. */
    public Optional<DraftMoment> find(Actor by, DraftMoment.Key at, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        var key = new DeskKey(at.draft(), language);
        return log.find(at.draft())
                .filter(draft -> log.languages(draft.id()).contains(language))
                .flatMap(draft -> at.step() == 0 ? Optional.of(draft.openedAt()) : storedAt(key, at.step()))
                .map(stored -> new DraftMoment(at.draft(), language, at.step(), stored));
    }

    private Optional<Instant> storedAt(DeskKey key, long n) {
        return db.select(DRAFT_STEP.AT)
                .from(DRAFT_STEP)
                .where(DRAFT_STEP.DRAFT_ID.eq(key.draft().value()))
                .and(DRAFT_STEP.LANG.eq(key.language().tag()))
                .and(DRAFT_STEP.N.eq(n))
                .fetchOptional(DRAFT_STEP.AT);
    }

    /** What the text said then, suggestions left out. */
    public Optional<PolicyText> text(Actor by, DraftMoment moment) {
        by.require(Act.READ_DRAFT);
        return log.load(new DeskKey(moment.draft(), moment.language()), moment.step())
                .filter(state -> state.version() == moment.step())
                .map(DeskState::standing);
    }

    /** The number of the last step. */
    public long head(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return log.head(new DeskKey(draft, language));
    }

    /** Whether anybody else wrote in a text after a step, up to and with another. */
    public boolean othersWrote(Actor by, DraftId draft, TextLanguage language, long after, long upTo) {
        by.require(Act.READ_DRAFT);
        return upTo > after
                && db.fetchExists(db.selectOne()
                        .from(DRAFT_STEP)
                        .where(DRAFT_STEP.DRAFT_ID.eq(draft.value()))
                        .and(DRAFT_STEP.LANG.eq(language.tag()))
                        .and(DRAFT_STEP.N.gt(after))
                        .and(DRAFT_STEP.N.le(upTo))
                        .and(DRAFT_STEP.AUTHOR.ne(by.reference())));
    }

    /**
     * What lies between two moments of one language. It reads whole texts: nobody waits for it at a screen.
     *
     * @param from in the same draft as the other, or in an earlier one
     */
    public Optional<Stretch> between(Actor by, DraftMoment.Key from, DraftMoment.Key to, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        var start = log.load(new DeskKey(from.draft(), language), from.step());
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var key = new DeskKey(to.draft(), language);
        boolean followed = from.draft().equals(to.draft())
                && from.step() <= to.step()
                && to.step() - from.step() <= MOST_TO_FOLLOW;
        return followed
                ? Optional.of(follow(start.get(), log.steps(key, from.step(), to.step())))
                : log.load(key, to.step()).map(end -> new Stretch(start.get().standing(), end.standing(), Map.of()));
    }

    /** Steps of one author after another count as one: the blocks that are not the same any more are what he wrote in. */
    private static Stretch follow(DeskState start, List<LoggedStep> steps) {
        var writers = new HashMap<ProvisionId, Set<String>>();
        Node began = start.doc();
        Node now = began;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            now = applied(step, now);
            boolean goesOn = i + 1 < steps.size() && steps.get(i + 1).author().equals(step.author());
            if (!goesOn) {
                var author = step.author();
                written(began, now).forEach(id -> writers.computeIfAbsent(id, first -> new HashSet<>(2))
                        .add(author));
                began = now;
            }
        }
        return new Stretch(start.standing(), PolicyText.of(StandingText.of(now)), writers);
    }

    private static Node applied(LoggedStep step, Node before) {
        return switch (step.step().apply(before)) {
            case StepResult.Applied(Node after) -> after;
            case StepResult.Failed(var reason, String message) ->
                throw new IllegalStateException("step " + step.n() + " of the log does not fit: " + reason);
        };
    }

    /** A step leaves what it does not touch: blocks are the same objects, or somebody wrote in them. */
    private static Set<ProvisionId> written(Node before, Node after) {
        int start = 0;
        int old = before.childCount();
        int young = after.childCount();
        while (start < old && start < young && before.child(start) == after.child(start)) {
            start++;
        }
        while (old > start && young > start && before.child(old - 1) == after.child(young - 1)) {
            old--;
            young--;
        }
        Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(before.children().subList(start, old));
        var ids = new HashSet<ProvisionId>();
        for (Node block : after.children().subList(start, young)) {
            if (!kept.remove(block)) {
                idOf(block).ifPresent(ids::add);
            }
        }
        kept.forEach(gone -> idOf(gone).ifPresent(ids::add));
        return ids;
    }

    private static Optional<ProvisionId> idOf(Node block) {
        return block.type().hasAttribute("id")
                ? Optional.ofNullable(block.attrString("id")).flatMap(ProvisionId::parse)
                : Optional.empty();
    }
}
