package jp.naisc.council.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CycleId;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens and reads live drafts; writing in them goes through the live door. */
@Service
public class Drafts {

    private final DraftLog log;
    private final RevisionCycles cycles;
    private final Policies policies;
    private final Versions versions;
    private final TransactionOperations transaction;
    private final OfficialRecord record;
    private final Clock clock;

    Drafts(
            DraftLog log,
            RevisionCycles cycles,
            Policies policies,
            Versions versions,
            TransactionOperations transaction,
            OfficialRecord record,
            Clock clock) {
        this.log = log;
        this.cycles = cycles;
        this.policies = policies;
        this.versions = versions;
        this.transaction = transaction;
        this.record = record;
        this.clock = clock;
    }

    public Optional<Draft> find(DraftId id) {
        return log.find(id);
    }

    public Optional<Draft> of(CycleId cycle) {
        return log.ofCycle(cycle);
    }

    /** The languages a draft is written in, Japanese first. */
    public List<TextLanguage> languages(DraftId draft) {
        return log.languages(draft);
    }

    /** The words as they stand, for people who may read the draft. */
    public Optional<DraftText> text(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return log.load(new DeskKey(draft, language)).map(state -> new DraftText(state.version(), state.standing()));
    }

    /** When somebody last wrote in it. */
    public Optional<Instant> lastEdit(DraftId draft) {
        return log.lastEdit(draft);
    }

    /**
     * Opens the draft of a cycle with the words of the newest edition that was not withdrawn, or empty for a first one.
     * Where every edition was withdrawn, somebody has to say with which words to begin: {@link #openWith}.
     */
    public OpenDraftResult open(Actor by, CycleId cycleId) {
        by.require(Act.OPEN_DRAFT);
        var cycle = cycles.find(cycleId);
        if (cycle.isEmpty()) {
            return new OpenDraftResult.NoSuchCycle();
        }
        var editions = versions.editions(cycle.get().policy());
        var standing = editions.stream()
                .filter(edition -> !(edition.validity() instanceof Validity.Withdrawn))
                .findFirst();
        if (standing.isEmpty() && !editions.isEmpty()) {
            return new OpenDraftResult.AllWithdrawn(editions.getFirst().number());
        }
        return open(by, cycle.get(), standing.map(this::words).orElse(List.of()));
    }

    /** Opens the draft of a cycle with imported texts, at most one a language. */
    public OpenDraftResult openWith(Actor by, CycleId cycleId, List<PolicyText> texts) {
        by.require(Act.OPEN_DRAFT);
        var cycle = cycles.find(cycleId);
        if (texts.isEmpty()
                || texts.stream().map(PolicyText::language).distinct().count() != texts.size()) {
            throw new IllegalArgumentException("one text a language, and at least one");
        }
        return cycle.isEmpty() ? new OpenDraftResult.NoSuchCycle() : open(by, cycle.get(), texts);
    }

    private OpenDraftResult open(Actor by, RevisionCycle cycle, List<PolicyText> texts) {
        if (!cycle.stage().isEditable()) {
            return new OpenDraftResult.NotAtThisStage(cycle.stage());
        }
        var draft = new Draft(DraftId.random(), cycle.id(), clock.instant());
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var now = cycles.hold(cycle.id()).orElse(cycle);
                if (!now.stage().isEditable()) {
                    return new OpenDraftResult.NotAtThisStage(now.stage());
                }
                var entry = record.append(RecordDraft.of("DRAFT_OPENED", "draft:" + draft.id(), by.reference())
                        .with("cycle", cycle.id()));
                log.insert(draft, by.reference(), entry);
                for (PolicyText text : complete(cycle, texts)) {
                    log.insertBeginning(
                            new DeskKey(draft.id(), text.language()),
                            text.withIds().doc());
                }
                return new OpenDraftResult.Opened(draft);
            }));
        } catch (DuplicateKeyException opened) {
            return new OpenDraftResult.AlreadyOpen(log.ofCycle(cycle.id()).orElseThrow());
        }
    }

    private List<PolicyText> words(PolicyVersion edition) {
        return Stream.of(TextLanguage.values())
                .flatMap(language -> versions.text(edition, language).stream())
                .toList();
    }

    /** Both languages are there from the beginning; what nobody brought begins empty. */
    private List<PolicyText> complete(RevisionCycle cycle, List<PolicyText> texts) {
        var all = new ArrayList<>(texts);
        var policy = policies.find(cycle.policy()).orElseThrow();
        for (TextLanguage language : TextLanguage.values()) {
            if (texts.stream().noneMatch(text -> text.language() == language)) {
                all.add(blank(policy, language));
            }
        }
        return all;
    }

    private static PolicyText blank(Policy policy, TextLanguage language) {
        var schema = Schema.policy();
        Node title = schema.node(
                "title", Map.of(), List.of(schema.text(policy.titles().in(language))));
        Node paragraph = schema.node("paragraph", Map.of(), List.of());
        var scheme = policy.kind() == PolicyKind.STATUTE ? "statute" : "policy";
        return PolicyText.of(
                schema.node("doc", Map.of("lang", language.tag(), "scheme", scheme), List.of(title, paragraph)));
    }
}
