package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Ids;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.RecordFilter;
import jp.naisc.council.record.RecordReader;
import jp.naisc.council.record.Redactions.RedactionResult;
import jp.naisc.db.Tables;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Erasing is for two of the secretariat: every act refuses everybody else, before it looks at anything. */
@ServerTest
class ErasureRightsTest {

    private final PersonalContent content;
    private final People people;
    private final RoleGrants roles;
    private final Actors actors;
    private final RecordReader record;
    private final DSLContext db;

    ErasureRightsTest(
            PersonalContent content,
            People people,
            RoleGrants roles,
            Actors actors,
            RecordReader record,
            DSLContext db) {
        this.content = content;
        this.people = people;
        this.roles = roles;
        this.actors = actors;
        this.record = record;
        this.db = db;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SECRETARIAT", "SECRETARIAT_REVIEWER"})
    void everyOtherRoleIsRefusedAndNothingIsRecorded(Role role) {
        refused(new Actor(PersonId.random(), "誰か", Set.of(role), Optional.empty()));
    }

    @Test
    void substitutesPeopleWithoutARoleAndThePlatformItselfAreRefused() {
        refused(new Actor(
                PersonId.random(),
                "代理",
                "Substitute",
                Set.of(),
                Optional.of(Constituency.ACADEMIA),
                Optional.of(SeatId.random())));
        refused(new Actor(PersonId.random(), "誰か", Set.of(), Optional.empty()));
        refused(Actor.platform());
    }

    private void refused(Actor by) {
        var entry = closedAccount();
        var proposal = propose(holding(Role.SECRETARIAT), entry);
        int entries = db.fetchCount(Tables.RECORD_ENTRY);
        for (var act : List.<Runnable>of(
                () -> content.proposals(by),
                () -> content.proposeErasure(by, entry, "reason", "x"),
                () -> content.confirmErasure(by, proposal),
                () -> content.declineErasure(by, proposal, "x"),
                () -> content.confirmErasure(by, new EntryNo(Long.MAX_VALUE)))) {
            assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(db.fetchCount(Tables.RECORD_ENTRY)).isEqualTo(entries);
        assertThat(record.entry(entry).orElseThrow().personal()).containsKey("reason");
    }

    @Test
    void drafterAndReviewerEraseTogetherAndNeitherAlone() {
        var drafter = holding(Role.SECRETARIAT);
        var reviewer = holding(Role.SECRETARIAT_REVIEWER);
        var entry = closedAccount();
        var proposal = propose(reviewer, entry);
        assertThat(content.confirmErasure(reviewer, proposal)).isInstanceOf(RedactionResult.NeedsSecondPerson.class);
        assertThat(content.confirmErasure(drafter, proposal)).isInstanceOf(RedactionResult.Erased.class);
        assertThat(record.entry(entry).orElseThrow().personal()).doesNotContainKey("reason");
    }

    @Test
    void whoProposedMustStillHoldTheRoleWhenTheSecondConfirms() {
        var drafter = holding(Role.SECRETARIAT);
        var reviewer = holding(Role.SECRETARIAT_REVIEWER);
        var entry = closedAccount();
        var proposal = propose(reviewer, entry);
        roles.revoke(Actor.platform(), reviewer.id(), Role.SECRETARIAT_REVIEWER, "moved on");
        int entries = db.fetchCount(Tables.RECORD_ENTRY);
        assertThat(content.confirmErasure(drafter, proposal)).isInstanceOf(RedactionResult.ProposerMayNoLonger.class);
        assertThat(db.fetchCount(Tables.RECORD_ENTRY)).isEqualTo(entries);
        assertThat(record.entry(entry).orElseThrow().personal()).containsKey("reason");

        assertThat(content.declineErasure(drafter, proposal, "proposed anew"))
                .isInstanceOf(RedactionResult.Declined.class);
        var again = propose(drafter, entry);
        assertThat(content.confirmErasure(holding(Role.SECRETARIAT), again)).isInstanceOf(RedactionResult.Erased.class);
    }

    @Test
    void whoProposedMustStillHaveAnAccountWhenTheSecondConfirms() {
        var reviewer = holding(Role.SECRETARIAT_REVIEWER);
        var proposal = propose(reviewer, closedAccount());
        people.close(Actor.platform(), reviewer.id(), "retired");
        assertThat(content.confirmErasure(holding(Role.SECRETARIAT), proposal))
                .isInstanceOf(RedactionResult.ProposerMayNoLonger.class);
    }

    /** A reason stands nowhere but in the record: once erased there, it is in no table of the platform. */
    @Test
    void anErasedReasonIsNowhereElse() {
        for (var table : List.of("person_standing", "role_change", "term_end")) {
            assertThat(db.meta().getTables(table)).as(table).isNotEmpty().allSatisfy(known -> assertThat(
                            known.field("reason"))
                    .isNull());
        }
    }

    private EntryNo propose(Actor by, EntryNo entry) {
        return ((RedactionResult.Proposed) content.proposeErasure(by, entry, "reason", "asked by the person"))
                .proposal();
    }

    /** The entry of a closed account, whose reason is personal content. */
    private EntryNo closedAccount() {
        var admin = Actor.platform();
        var added = people.add(admin, new UserName("e-" + Ids.shortName(10)), new PersonName("試験", "Test"));
        var id = ((AddPersonResult.Added) added).id();
        people.close(admin, id, "転居のため");
        return record.page(RecordFilter.ALL.subject(Optional.of("person:" + id)), Optional.empty(), 1)
                .entries()
                .getFirst()
                .no();
    }

    private Actor holding(Role role) {
        var added = people.add(
                Actor.platform(), new UserName("h-" + Ids.shortName(10)), new PersonName("事務局", "Secretariat"));
        var id = ((AddPersonResult.Added) added).id();
        roles.grant(Actor.platform(), id, role);
        return actors.find(id).orElseThrow();
    }
}
