package jp.naisc.council.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where versions come into being: cut from a draft, published as an edition, registered from the past. Text, index, note
 * and record entry are one transaction; the version's number, a unique key, is claimed first, so that of two people at
 * once one stores everything and the other nothing.
 */
@Service
public class VersionRegister {

    private final VersionRepository repository;
    private final Versions versions;
    private final Policies policies;
    private final RevisionCycles cycles;
    private final TransactionOperations transaction;
    private final OfficialRecord record;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VersionRegister(
            VersionRepository repository,
            Versions versions,
            Policies policies,
            RevisionCycles cycles,
            TransactionOperations transaction,
            OfficialRecord record,
            Announcements announcements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.policies = policies;
        this.cycles = cycles;
        this.transaction = transaction;
        this.record = record;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    /** Cuts the next draft version of a cycle. */
    public CutResult cut(Actor by, CutOrder order) {
        by.require(Act.CUT_VERSION);
        var cycle = cycles.find(order.cycle());
        if (cycle.isEmpty()) {
            return new CutResult.NoSuchCycle();
        }
        if (!cycle.get().stage().isEditable()) {
            return new CutResult.NotAtThisStage(cycle.get().stage());
        }
        if (order.number().edition() != cycle.get().edition()) {
            throw new IllegalArgumentException("a cycle leads to one edition");
        }
        var broken = brokenReferences(order.texts());
        if (!broken.isEmpty()) {
            return new CutResult.BrokenReferences(broken);
        }
        return claim(
                () -> cutNow(by, cycle.get(), order),
                () -> new CutResult.NumberTaken(order.number()),
                () -> versions.find(cycle.get().policy(), order.number()).isPresent());
    }

    private CutResult cutNow(Actor by, RevisionCycle seen, CutOrder order) {
        // Read again inside: the stage may have closed since, and a version belongs to the stage it was cut at.
        var cycle = cycles.hold(seen.id()).orElseThrow();
        if (!cycle.stage().isEditable()) {
            return new CutResult.NotAtThisStage(cycle.stage());
        }
        if (!versions.nextDraft(cycle.id()).equals(Optional.of(order.number()))) {
            return new CutResult.NumberTaken(order.number());
        }
        var same = versions.latest(cycle.policy()).filter(latest -> saysTheSame(latest, order));
        if (same.isPresent()) {
            return new CutResult.Unchanged(same.get().number());
        }
        var row = new NewVersion(
                VersionId.random(),
                cycle.policy(),
                order.number(),
                Optional.of(cycle.id()),
                by.reference(),
                order.dated(),
                Optional.empty(),
                order.notes());
        store("VERSION_CUT", row, order.texts());
        return new CutResult.Cut(versions.find(row.id()).orElseThrow());
    }

    private static boolean saysTheSame(PolicyVersion latest, CutOrder order) {
        return latest.texts().size() == order.texts().size()
                && latest.texts().stream().allMatch(text -> order.in(text.language())
                        .filter(cut -> cut.text().digest().equals(text.digest()))
                        .isPresent());
    }

    private static List<String> brokenReferences(List<CutText> texts) {
        return texts.stream()
                .flatMap(cut -> cut.text().brokenReferences().stream())
                .map(broken -> broken.target())
                .distinct()
                .toList();
    }

    /**
     * 公示: the words of a draft version, unchanged, become the edition. The cycle stands at 決定・公示 and ends with it where
     * the edition is effective at once; otherwise {@code EffectiveDays} ends it on the day.
     *
     * @param draft the last draft version of its cycle; an earlier one is none that can be published
     */
    public PublishResult publish(
            Actor by, PolicyId policyId, VersionNumber draft, EditionDates dates, VersionNotes notes) {
        by.require(Act.PUBLISH);
        var source = versions.find(policyId, draft).filter(v -> v.cycle().isPresent());
        if (source.isEmpty() || draft.isEdition()) {
            return new PublishResult.NoSuchVersion();
        }
        var number = VersionNumber.edition(draft.edition());
        if (versions.find(policyId, number).isPresent()) {
            return new PublishResult.NumberTaken(number);
        }
        var cycle = cycles.find(source.get().cycle().orElseThrow()).orElseThrow();
        if (cycle.stage() != Stage.PUBLISHED) {
            return new PublishResult.NotAtThisStage(cycle.stage());
        }
        if (!versions.nextDraft(cycle.id())
                .equals(Optional.of(VersionNumber.draft(draft.edition(), draft.draft() + 1)))) {
            // what went through decision and signature is the last draft; an earlier one may say something else
            return new PublishResult.NoSuchVersion();
        }
        var later = takesEffectAfter(policyId, draft.edition(), dates.effective());
        if (later.isPresent()) {
            return later.get();
        }
        var row = new NewVersion(
                VersionId.random(),
                policyId,
                number,
                Optional.of(cycle.id()),
                by.reference(),
                dates.published(),
                Optional.of(dates),
                notes);
        return claim(
                () -> {
                    var entry = record.append(
                            entry("EDITION_PUBLISHED", row, source.get().texts())
                                    .with("from", draft));
                    repository.insert(row, clock.instant(), entry);
                    repository.insertTextsOf(row.id(), source.get());
                    tell(row, true);
                    if (!dates.effective().isAfter(JapaneseDates.dateOf(clock.instant()))) {
                        cycles.moveByItself(cycle, Stage.IN_EFFECT);
                    }
                    return new PublishResult.Published(versions.find(row.id()).orElseThrow());
                },
                () -> new PublishResult.NumberTaken(row.number()),
                () -> versions.find(policyId, row.number()).isPresent());
    }

    /** The earlier edition that would take over from this one: a date mistyped, or proposed by a clock that was set back. */
    private Optional<PublishResult> takesEffectAfter(PolicyId policy, int edition, LocalDate effective) {
        return versions.editions(policy).stream()
                .filter(other -> other.number().edition() < edition)
                .filter(other -> !(other.validity() instanceof Validity.Withdrawn))
                .filter(other -> other.dates().orElseThrow().effective().isAfter(effective))
                .findFirst()
                .map(other -> new PublishResult.BeforeEarlierEdition(
                        other.number(), other.dates().orElseThrow().effective()));
    }

    /** Registers an edition that came about elsewhere or before this platform, with the dates it bears. */
    public PublishResult register(
            Actor by, PolicyId policyId, int edition, List<PolicyText> texts, EditionDates dates, VersionNotes notes) {
        by.require(Act.IMPORT_TEXT);
        var cuts = texts.stream().map(CutText::of).toList();
        CutText.requireOneALanguage(cuts);
        if (policies.find(policyId).isEmpty()) {
            return new PublishResult.NoSuchPolicy();
        }
        var row = new NewVersion(
                VersionId.random(),
                policyId,
                VersionNumber.edition(edition),
                Optional.empty(),
                by.reference(),
                dates.published(),
                Optional.of(dates),
                notes);
        return claim(
                () -> registerNow(row, cuts),
                () -> new PublishResult.NumberTaken(row.number()),
                () -> versions.find(policyId, row.number()).isPresent());
    }

    private PublishResult registerNow(NewVersion row, List<CutText> cuts) {
        // A revision takes the next number when it begins; whoever comes second of the two sees the first.
        repository.lockNumbers(row.policy());
        var cycle = cycles.running(row.policy())
                .filter(running -> running.edition() <= row.number().edition());
        if (cycle.isPresent()) {
            return new PublishResult.KeptForCycle(cycle.get());
        }
        store("EDITION_REGISTERED", row, cuts);
        return new PublishResult.Published(versions.find(row.id()).orElseThrow());
    }

    /** 廃止: takes an edition out of force from a day on, with a reason. It stays readable for ever. */
    public WithdrawResult withdraw(Actor by, PolicyId policyId, VersionNumber number, LocalDate on, String reason) {
        by.require(Act.WITHDRAW);
        var edition = versions.find(policyId, number).filter(v -> v.number().isEdition());
        if (edition.isEmpty()) {
            return new WithdrawResult.NoSuchEdition();
        }
        if (reason.isBlank()) {
            return new WithdrawResult.ReasonMissing();
        }
        if (reason.length() > RevisionCycles.MAX_REASON) {
            throw new IllegalArgumentException("a reason has at most " + RevisionCycles.MAX_REASON + " characters");
        }
        try {
            transaction.executeWithoutResult(status -> {
                var policy = policies.find(policyId).orElseThrow();
                var entry = record.append(
                        RecordDraft.of("EDITION_WITHDRAWN", RecordSubjects.of(policy, number), by.reference())
                                .with("on", on)
                                .with("reason", Typed.words(reason)));
                repository.insertWithdrawal(
                        edition.get().id(), on, Typed.words(reason), by.reference(), clock.instant(), entry);
                announcements.announce(Versions.CHANGED, policyId.toString());
            });
            return new WithdrawResult.Withdrawn(
                    versions.find(edition.get().id()).orElseThrow());
        } catch (DuplicateKeyException already) {
            return new WithdrawResult.AlreadyWithdrawn();
        }
    }

    private void store(String kind, NewVersion row, List<CutText> texts) {
        var entry = record.append(
                entry(kind, row, texts.stream().map(VersionRegister::described).toList()));
        repository.insert(row, clock.instant(), entry);
        repository.insertTexts(row.id(), texts);
        tell(row, row.number().isEdition());
    }

    private static VersionText described(CutText cut) {
        return new VersionText(
                cut.text().language(), cut.text().digest(), cut.text().title(), 0, cut.origin());
    }

    private RecordDraft entry(String kind, NewVersion row, List<VersionText> texts) {
        var policy = policies.find(row.policy()).orElseThrow();
        var draft = RecordDraft.of(kind, RecordSubjects.of(policy, row.number()), row.author())
                .with("dated", row.dated());
        for (VersionText text : texts) {
            draft = draft.with("digest." + text.language().tag(), text.digest());
            if (text.origin().isPresent()) {
                draft = draft.with("draft", text.origin().get().draft())
                        .with(
                                "step." + text.language().tag(),
                                text.origin().get().step());
            }
        }
        if (row.dates().isPresent()) {
            draft = draft.with("published", row.dates().get().published())
                    .with("effective", row.dates().get().effective());
        }
        return draft;
    }

    private void tell(NewVersion row, boolean edition) {
        announcements.announce(Versions.CHANGED, row.policy().toString());
        if (edition) {
            events.publishEvent(new VersionPublished(row.policy(), row.number(), clock.instant()));
        }
    }

    /**
     * Runs a transaction that claims a number. A duplicate key is the lost race for the number, or the harmless one of two
     * versions storing the same text at once; then the second attempt finds the text stored.
     */
    private <T> T claim(Supplier<T> work, Supplier<T> lost, Supplier<Boolean> isTaken) {
        try {
            return result(transaction.execute(status -> work.get()));
        } catch (DuplicateKeyException race) {
            if (isTaken.get()) {
                return lost.get();
            }
            return result(transaction.execute(status -> work.get()));
        }
    }

    private static <T> T result(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
