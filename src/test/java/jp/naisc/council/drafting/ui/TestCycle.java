package jp.naisc.council.drafting.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.drafting.DraftCuts;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.OpenDraftResult;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.MoveResult;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.Versions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/**
 * The sample policy in the middle of its revision, made through the services people use: edition 1, a draft with the words
 * of the second, one version cut from it, member A named rapporteur.
 */
@TestComponent
public class TestCycle {
    public static final Slug SLUG = new Slug("sample-in-revision");

    private final Demonstration people;
    private final Policies policies;
    private final VersionRegister register;
    private final RevisionCycles cycles;
    private final Drafts drafts;
    private final DraftCuts cuts;
    private final Versions versions;
    private final Rapporteurs rapporteurs;

    TestCycle(
            Demonstration people,
            Policies policies,
            VersionRegister register,
            RevisionCycles cycles,
            Drafts drafts,
            DraftCuts cuts,
            Versions versions,
            Rapporteurs rapporteurs) {
        this.people = people;
        this.policies = policies;
        this.register = register;
        this.cycles = cycles;
        this.drafts = drafts;
        this.cuts = cuts;
        this.versions = versions;
        this.rapporteurs = rapporteurs;
    }

    /** Made once for all tests that share the database. */
    public Policy policy() {
        return policies.find(SLUG).orElseGet(this::make);
    }

    /** The draft on which its revision is worked. */
    public DraftId draft() {
        var running = cycles.running(policy().id()).orElseThrow();
        return drafts.of(running.id()).orElseThrow().id();
    }

    /** Somebody of the demonstration's council. */
    public Actor person(String userName) {
        return people.actor(userName).orElseThrow();
    }

    private Policy make() {
        var drafter = person("drafter");
        var chair = person("chair");
        var created = (CreatePolicyResult.Created) policies.create(
                drafter, new PolicyContent(SLUG, PolicyKind.POLICY, Titles.of("見本の方針", "Sample policy")));
        var policy = created.policy();
        register.register(
                drafter,
                policy.id(),
                1,
                List.of(read("sample-policy.ja.md"), read("sample-policy.en.md")),
                EditionDates.on(LocalDate.of(2026, 4, 1)),
                VersionNotes.of(VersionNote.of("最初の方針")));
        var cycle = ((OpenCycleResult.Opened) cycles.open(chair, policy.id(), Titles.of("見本の改定", "Sample revision")))
                .cycle();
        cycle = moved(cycles.move(chair, cycle, Stage.SCOPING, ""));
        var draft = ((OpenDraftResult.Opened) drafts.openWith(
                        drafter, cycle.id(), List.of(read("sample-policy-v2.ja.md"), read("sample-policy-v2.en.md"))))
                .draft();
        cuts.cut(
                drafter,
                draft.id(),
                versions.nextDraft(cycle.id()).orElseThrow(),
                VersionNotes.of(VersionNote.of("計算資源を見直しました")),
                LocalDate.of(2026, 6, 12));
        rapporteurs.appoint(drafter, draft.id(), person("member-a").id());
        return policy;
    }

    private static RevisionCycle moved(MoveResult result) {
        return ((MoveResult.Moved) result).cycle();
    }

    private static PolicyText read(String name) {
        try {
            var source = new ClassPathResource("sample/" + name).getContentAsString(StandardCharsets.UTF_8);
            return ((ImportResult.Imported) Markdown.read(source)).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
