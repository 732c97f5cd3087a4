package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.VersionNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Every role at every act of drafting, at the services themselves: what a screen hides is not what protects. */
class DraftRolesTest {

    private static final Set<Role> OFFICE = EnumSet.of(Role.SECRETARIAT);
    private static final Set<Role> READERS = EnumSet.of(
            Role.CHAIR,
            Role.DEPUTY_CHAIR,
            Role.MEMBER,
            Role.EXPERT,
            Role.SECRETARIAT,
            Role.SECRETARIAT_REVIEWER,
            Role.CONCURRING_OFFICER,
            Role.FORM_REVIEWER,
            Role.SIGNATORY,
            Role.PUBLISHER);
    private static final Set<Role> MAY_BE_RAPPORTEURS = EnumSet.of(Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER);

    private final PolicyWorld world = new PolicyWorld(TestDatabases.h2());
    private final DraftLog log = new DraftLog(world.database.db(), List.of(), world.clock);
    private final Rapporteurs rapporteurs = new Rapporteurs(
            world.database.db(),
            world.database.transaction(),
            world.record,
            TestAnnouncements.inProcess(),
            world.clock);
    private final Drafts drafts = new Drafts(
            log, world.cycles, world.policies, world.versions, world.database.transaction(), world.record, world.clock);
    private final DraftCuts cuts = new DraftCuts(log, world.register);
    private final DraftRights rights = new DraftRights(log, rapporteurs, world.cycles);
    private final DraftRulesStore rules =
            new DraftRulesStore(world.database.db(), List.of(), TestAnnouncements.inProcess());
    private final StepWriter writer = new StepWriter(
            world.database.db(),
            world.database.transaction(),
            world.cycles,
            rules,
            TestAnnouncements.inProcess(),
            world.clock);
    private final LiveTexts live =
            new LiveTexts(log, writer, rights, rules, List.of(), TestNode.alone(), TestAnnouncements.inProcess());
    private final RevisionCycle cycle = world.cycleAtFirstDraft(world.policy("roles"));
    private final DraftId draft = ((OpenDraftResult.Opened) drafts.open(PolicyWorld.a(Role.SECRETARIAT), cycle.id()))
            .draft()
            .id();

    @AfterEach
    void stop() throws InterruptedException {
        live.destroy();
        writer.destroy();
    }

    @Test
    void everyRoleDoesWhatItMayAndIsRefusedTheRestWithoutATrace() {
        Map<String, Consumer<Actor>> acts = new LinkedHashMap<>();
        Map<String, Set<Role>> allowed = new LinkedHashMap<>();
        acts.put("open", by -> drafts.open(by, cycle.id()));
        allowed.put("open", OFFICE);
        acts.put("open with an imported text", by -> drafts.openWith(by, cycle.id(), List.of(PolicyWorld.text("一"))));
        allowed.put("open with an imported text", OFFICE);
        acts.put("read", by -> drafts.text(by, draft, TextLanguage.JA));
        allowed.put("read", READERS);
        acts.put("cut", by -> cuts.cut(by, draft, VersionNumber.draft(1, 9), PolicyWorld.notes(), PolicyWorld.TODAY));
        allowed.put("cut", OFFICE);
        acts.put("name a rapporteur", by -> rapporteurs.appoint(by, draft, PersonId.random()));
        allowed.put("name a rapporteur", OFFICE);
        acts.put("release a rapporteur", by -> rapporteurs.remove(by, draft, PersonId.random()));
        allowed.put("release a rapporteur", OFFICE);
        acts.forEach((name, act) -> {
            for (Role role : Role.values()) {
                int before = world.entries();
                boolean refused = isRefused(act, PolicyWorld.a(role));
                assertThat(refused)
                        .as(role + ": " + name)
                        .isEqualTo(!allowed.getOrDefault(name, Set.of()).contains(role));
                if (refused) {
                    assertThat(world.entries()).isEqualTo(before);
                }
            }
            assertThat(isRefused(act, PolicyWorld.a())).as("nobody: " + name).isTrue();
        });
    }

    @Test
    void whoWritesFollowsFromRoleAppointmentAndStage() {
        for (Role role : Role.values()) {
            for (boolean named : new boolean[] {false, true}) {
                for (Stage stage : Stage.values()) {
                    var access = DraftRights.decide(PolicyWorld.a(role), at(stage), named);
                    boolean writes = OFFICE.contains(role) || (named && MAY_BE_RAPPORTEURS.contains(role));
                    Class<? extends DraftAccess> open = writes
                            ? DraftAccess.MayEdit.class
                            : MAY_BE_RAPPORTEURS.contains(role)
                                    ? DraftAccess.MaySuggest.class
                                    : DraftAccess.ReadOnly.class;
                    Class<? extends DraftAccess> expected = !READERS.contains(role)
                            ? DraftAccess.None.class
                            : stage.isEditable() ? open : DraftAccess.ReadOnly.class;
                    assertThat(access).as("%s %s named: %s", role, stage, named).isInstanceOf(expected);
                }
            }
        }
    }

    @Test
    void theLiveDoorSeatsExactlyThoseWhoMayRead() {
        for (Role role : Role.values()) {
            var actor = PolicyWorld.a(role);
            assertThat(seat(draft, Optional.of(actor))).as(role.name()).isEqualTo(READERS.contains(role));
            assertThat(seat(DraftId.random(), Optional.of(actor)))
                    .as("no such draft")
                    .isFalse();
        }
        assertThat(seat(draft, Optional.empty())).as("nobody").isFalse();
    }

    @Test
    void aRapporteurOfOneDraftIsNoneOfAnother() {
        var member = PolicyWorld.a(Role.MEMBER);
        var other = world.cycleAtFirstDraft(world.policy("another"));
        var another = ((OpenDraftResult.Opened) drafts.open(PolicyWorld.a(Role.SECRETARIAT), other.id()))
                .draft()
                .id();
        rapporteurs.appoint(PolicyWorld.a(Role.SECRETARIAT), draft, member.id());
        assertThat(rights.of(member, draft)).containsInstanceOf(DraftAccess.MayEdit.class);
        assertThat(rights.of(member, another)).containsInstanceOf(DraftAccess.MaySuggest.class);
    }

    private boolean seat(DraftId which, Optional<Actor> actor) {
        return live.seat(which, TextLanguage.JA, InterfaceLanguage.JA, () -> actor, new LiveListener() {
                    @Override
                    public void send(String frame) {}

                    @Override
                    public void close() {}
                })
                .isPresent();
    }

    private static boolean isRefused(Consumer<Actor> act, Actor by) {
        try {
            act.accept(by);
            return false;
        } catch (AccessDeniedException refused) {
            return true;
        }
    }

    private RevisionCycle at(Stage stage) {
        return new RevisionCycle(
                cycle.id(),
                cycle.policy(),
                cycle.ordinal(),
                cycle.edition(),
                cycle.titles(),
                stage,
                cycle.seq(),
                cycle.since());
    }
}
