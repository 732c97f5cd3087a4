package jp.naisc.council.drafting;

import static jp.naisc.council.policy.Stage.CONCURRENCE;
import static jp.naisc.council.policy.Stage.COUNCIL_DECISION;
import static jp.naisc.council.policy.Stage.FIRST_DRAFT;
import static jp.naisc.council.policy.Stage.FULL_DRAFT;
import static jp.naisc.council.policy.Stage.IN_CONSULTATION;
import static jp.naisc.council.policy.Stage.IN_EFFECT;
import static jp.naisc.council.policy.Stage.OUTLINE;
import static jp.naisc.council.policy.Stage.PM_SIGN_OFF;
import static jp.naisc.council.policy.Stage.PUBLISHED;
import static jp.naisc.council.policy.Stage.REVISING;
import static jp.naisc.council.policy.Stage.SCOPING;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.naisc.council.base.Groundwork;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.DemoFounding;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.CutOrder;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.CutText;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.MoveResult;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.PublishResult;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The demonstration's policy: two editions with the drafts between them, and a revision under way with its live draft, in
 * which people have written, suggested and commented.
 * Everything is done by the people of the demonstration council, through the services and past the same rules.
 */
@Component
@Order(DemoFounding.ORDER + 10)
@ConditionalOnProperty("council.demo")
class DemoPolicy implements Groundwork {

    private static final Logger log = LoggerFactory.getLogger(DemoPolicy.class);

    private final Demonstration demonstration;
    private final Policies policies;
    private final RevisionCycles cycles;
    private final VersionRegister register;
    private final Drafts drafts;
    private final DraftCuts cuts;
    private final Rapporteurs rapporteurs;
    private final LiveTexts texts;
    private final SuggestionReview review;
    private final List<DemoSequel> sequels;
    private final TransactionOperations transaction;

    DemoPolicy(
            Demonstration demonstration,
            Policies policies,
            RevisionCycles cycles,
            VersionRegister register,
            Drafts drafts,
            DraftCuts cuts,
            Rapporteurs rapporteurs,
            LiveTexts texts,
            SuggestionReview review,
            List<DemoSequel> sequels,
            TransactionOperations transaction) {
        this.demonstration = demonstration;
        this.policies = policies;
        this.cycles = cycles;
        this.register = register;
        this.drafts = drafts;
        this.cuts = cuts;
        this.rapporteurs = rapporteurs;
        this.texts = texts;
        this.review = review;
        this.sequels = List.copyOf(sequels);
        this.transaction = transaction;
    }

    @Override
    public void lay() {
        if (!demonstration.isOn() || !policies.all().isEmpty()) {
            return;
        }
        var draft = Objects.requireNonNull(transaction.execute(status -> load()));
        // Writing goes through the draft's desk, which sees only what is committed.
        var pen = new DemoPen(texts, drafts, review, draft.id(), this::who);
        DemoWriting.write(pen);
        sequels.forEach(sequel -> sequel.follow(pen));
        log.info("The demonstration's policy was loaded: two editions and a revision under way.");
    }

    /** The draft of the revision under way. */
    private Draft load() {
        var policy =
                switch (policies.create(
                        who("drafter"),
                        new PolicyContent(
                                new Slug("basic-ai-promotion-policy"),
                                PolicyKind.POLICY,
                                Titles.of("AI推進基本方針(見本)", "Basic AI Promotion Policy (sample)")))) {
                    case CreatePolicyResult.Created created -> created.policy();
                    case CreatePolicyResult.SlugTaken taken -> throw unexpected(taken);
                };
        var first = EditionDates.of(date(2026, 3, 27), date(2026, 4, 1), date(2026, 4, 1));
        expect(
                PublishResult.Published.class,
                register.register(who("drafter"), policy.id(), 1, DemoTexts.first(), first, DemoNotes.FIRST));
        secondEdition(policy);
        return nextRevision(policy);
    }

    /** 令和8年10月1日の第2版: the whole way of a cycle. */
    private void secondEdition(Policy policy) {
        var cycle = open(policy, Titles.of("令和8年改定", "2026 revision"));
        cycle = move(cycle, "chair", SCOPING);
        cycle = move(cycle, "chair", OUTLINE);
        cycle = move(cycle, "drafter", FIRST_DRAFT);
        cutReworded(cycle);
        var opened =
                expect(OpenDraftResult.Opened.class, drafts.openWith(who("drafter"), cycle.id(), DemoTexts.second()));
        var words = VersionNumber.draft(2, 2);
        expect(
                CutResult.Cut.class,
                cuts.cut(who("drafter"), opened.draft().id(), words, DemoNotes.SECOND_DRAFT, date(2026, 6, 30)));
        cycle = move(cycle, "drafter", FULL_DRAFT);
        cycle = moveWithSecond(cycle, "chair", "reviewer", IN_CONSULTATION);
        cycle = moveByItself(cycle, REVISING);
        cycle = moveWithSecond(cycle, "drafter", "reviewer", COUNCIL_DECISION);
        cycle = move(cycle, "chair", CONCURRENCE);
        cycle = move(cycle, "drafter", PM_SIGN_OFF);
        move(cycle, "signatory", PUBLISHED);
        var dates = EditionDates.of(date(2026, 9, 25), date(2026, 10, 1), date(2026, 10, 1));
        expect(
                PublishResult.Published.class,
                register.publish(who("publisher"), policy.id(), words, dates, DemoNotes.SECOND));
        // Ended with its publication, unless this machine's clock stands before the demonstration's days.
        cycles.running(policy.id()).ifPresent(early -> moveByItself(early, IN_EFFECT));
    }

    private void cutReworded(RevisionCycle cycle) {
        var texts = DemoTexts.reworded().stream().map(CutText::of).toList();
        var order =
                new CutOrder(cycle.id(), VersionNumber.draft(2, 1), texts, DemoNotes.FIRST_DRAFT, date(2026, 6, 10));
        expect(CutResult.Cut.class, register.cut(who("drafter"), order));
    }

    /** 令和9年改定: the draft people write in when they try the platform. */
    private Draft nextRevision(Policy policy) {
        var cycle = open(policy, Titles.of("令和9年改定", "2027 revision"));
        cycle = move(cycle, "chair", SCOPING);
        cycle = move(cycle, "chair", OUTLINE);
        cycle = move(cycle, "drafter", FIRST_DRAFT);
        var draft = expect(OpenDraftResult.Opened.class, drafts.open(who("drafter"), cycle.id()))
                .draft();
        List.of("member-a", "member-b", "member-c")
                .forEach(member -> rapporteurs.appoint(
                        who("drafter"), draft.id(), who(member).id()));
        return draft;
    }

    private RevisionCycle open(Policy policy, Titles titles) {
        return expect(OpenCycleResult.Opened.class, cycles.open(who("chair"), policy.id(), titles))
                .cycle();
    }

    private RevisionCycle move(RevisionCycle cycle, String by, Stage to) {
        return expect(MoveResult.Moved.class, cycles.move(who(by), cycle, to, ""))
                .cycle();
    }

    private RevisionCycle moveWithSecond(RevisionCycle cycle, String first, String second, Stage to) {
        expect(MoveResult.AwaitsSecondPerson.class, cycles.move(who(first), cycle, to, ""));
        return move(cycle, second, to);
    }

    private RevisionCycle moveByItself(RevisionCycle cycle, Stage to) {
        return expect(MoveResult.Moved.class, cycles.moveByItself(cycle, to)).cycle();
    }

    private Actor who(String userName) {
        return demonstration.actor(userName).orElseThrow();
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static <T> T expect(Class<T> outcome, Object result) {
        if (!outcome.isInstance(result)) {
            throw unexpected(result);
        }
        return outcome.cast(result);
    }

    private static IllegalStateException unexpected(Object result) {
        return new IllegalStateException("the demonstration met a rule: " + result);
    }
}
