package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.CycleId;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.VersionNumber;
import org.junit.jupiter.api.Test;

/** With which words a revision begins. */
class DraftBeginningsTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Actor OFFICE = PolicyWorld.a(Role.SECRETARIAT);

    private final PolicyWorld world = new PolicyWorld(TestDatabases.h2());
    private final Drafts drafts = new Drafts(
            new DraftLog(world.database.db(), List.of(), world.clock),
            world.cycles,
            world.policies,
            world.versions,
            world.database.transaction(),
            world.record,
            world.clock);
    private final Policy policy = world.policy("beginnings");

    @Test
    void aFirstOneBeginsEmpty() {
        assertThat(words(drafts.open(OFFICE, cycle()))).isEmpty();
    }

    @Test
    void aRevisionBeginsWithTheNewestEditionThatWasNotWithdrawn() {
        edition(1, "立っている言葉");
        edition(2, "廃止された言葉");
        withdraw(2, PolicyWorld.TODAY);
        assertThat(words(drafts.open(OFFICE, cycle()))).isEqualTo("立っている言葉");
    }

    @Test
    void anEditionThatIsYetToBeWithdrawnStillStands() {
        edition(1, "前の言葉");
        edition(2, "まだ立っている言葉");
        withdraw(2, PolicyWorld.TODAY.plusDays(1));
        assertThat(words(drafts.open(OFFICE, cycle()))).isEqualTo("まだ立っている言葉");
    }

    @Test
    void whereNoneStandsSomebodySaysWithWhichWordsToBegin() {
        edition(1, "一");
        edition(2, "二");
        withdraw(1, PolicyWorld.TODAY);
        withdraw(2, PolicyWorld.TODAY);
        var cycle = cycle();
        int entries = world.entries();
        assertThat(drafts.open(OFFICE, cycle)).isEqualTo(new OpenDraftResult.AllWithdrawn(VersionNumber.edition(2)));
        assertThat(world.entries()).isEqualTo(entries);
        assertThat(words(drafts.openWith(OFFICE, cycle, List.of(PolicyWorld.text("持って来た言葉")))))
                .isEqualTo("持って来た言葉");
    }

    private CycleId cycle() {
        return world.cycleAtFirstDraft(policy).id();
    }

    private void edition(int number, String words) {
        world.edition(policy, number, APRIL.plusDays(number), words);
    }

    private void withdraw(int number, LocalDate on) {
        world.register.withdraw(PolicyWorld.a(Role.CHAIR), policy.id(), VersionNumber.edition(number), on, "誤り");
    }

    private String words(OpenDraftResult opened) {
        var draft = ((OpenDraftResult.Opened) opened).draft();
        return drafts.text(OFFICE, draft.id(), TextLanguage.JA)
                .orElseThrow()
                .text()
                .provisions()
                .getFirst()
                .text();
    }
}
