package jp.naisc.council.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.Organisation;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.PersonalContent;
import jp.naisc.council.identity.Seats;
import jp.naisc.council.identity.TermContent;
import jp.naisc.council.identity.TermResult;
import jp.naisc.council.identity.Terms;
import jp.naisc.council.identity.UserName;
import jp.naisc.council.record.RecordFilter;
import jp.naisc.council.record.RecordReader;
import jp.naisc.council.record.Redactions.RedactionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registers of people put on whose desk. */
class RegisterDeskTest extends ScreenTest {

    private final RegisterDesk desk;
    private final People people;
    private final Seats seats;
    private final Terms terms;
    private final PersonalContent personal;
    private final RecordReader record;
    private final Clock clock;

    RegisterDeskTest(
            Demonstration demonstration,
            RegisterDesk desk,
            People people,
            Seats seats,
            Terms terms,
            PersonalContent personal,
            RecordReader record,
            Clock clock) {
        super(demonstration);
        this.desk = desk;
        this.people = people;
        this.seats = seats;
        this.terms = terms;
        this.personal = personal;
        this.record = record;
        this.clock = clock;
    }

    @Test
    void theAdministratorIsToldOfEmptySeatsAndOfTermsThatEndSoon() {
        var admin = enterAs("admin");
        assertThat(seats.add(admin, Constituency.CIVIL_SOCIETY)).isPresent();
        endingSeat(admin);

        assertThat(desk.items(InterfaceLanguage.JA))
                .extracting(DeskItem::title)
                .anyMatch(title -> title.startsWith("空席が"))
                .anyMatch(title -> title.startsWith("まもなく終わる任期が"));
        assertThat(desk.items(InterfaceLanguage.EN))
                .allSatisfy(item ->
                        assertThat(item.title() + item.what() + item.act()).doesNotContainPattern("[ぁ-ん]"));
        assertThat(read(open(""))).contains("まもなく終わる任期が", "席を見る");
    }

    @Test
    void everyItemLeadsToAScreenThatTheAdministratorMayEnter() {
        var admin = enterAs("admin");
        assertThat(seats.add(admin, Constituency.CIVIL_SOCIETY)).isPresent();

        for (var item : desk.items(InterfaceLanguage.JA)) {
            assertThat(open(item.address()).getClass().getSimpleName())
                    .as(item.address())
                    .isIn("SeatsView", "PeopleView");
        }
    }

    @Test
    void theSecondPersonIsToldOfAnErasureAndTheFirstIsNot() {
        proposedErasure();

        enterAs("reviewer");
        assertThat(desk.items(InterfaceLanguage.JA))
                .anySatisfy(item -> assertThat(item.title()).contains("二人目の確認を待っています"));
        enterAs("drafter");
        assertThat(desk.items(InterfaceLanguage.JA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member-a",
                "chair",
                "auditor",
                "publisher",
                "signatory",
                "form-reviewer",
                "expert",
                "substitute-u"
            })
    void nobodyElseFindsAnyOfItOnTheDesk(String userName) {
        proposedErasure();
        enterAs(userName);

        assertThat(desk.items(InterfaceLanguage.JA)).isEmpty();
    }

    private void proposedErasure() {
        var admin = enterAs("admin");
        var person = person(admin);
        people.close(admin, person, "転居");
        var entry = record.page(
                        RecordFilter.ALL.subject(java.util.Optional.of("person:" + person)),
                        java.util.Optional.empty(),
                        1)
                .entries()
                .getFirst();
        assertThat(personal.proposeErasure(enterAs("drafter"), entry.no(), "reason", "本人の申出"))
                .isInstanceOf(RedactionResult.Proposed.class);
    }

    private void endingSeat(Actor admin) {
        var today = JapaneseDates.dateOf(clock.instant());
        var seat = seats.add(admin, Constituency.ACADEMIA).orElseThrow();
        var content = new TermContent(
                seat, person(admin), new Organisation("架空大学", "Imaginary University"), today, today.plusDays(20));
        assertThat(terms.begin(admin, content)).isInstanceOf(TermResult.Begun.class);
    }

    private PersonId person(Actor admin) {
        var added = people.add(admin, new UserName("d-" + Ids.shortName(10)), new PersonName("試験", "Test"));
        return ((AddPersonResult.Added) added).id();
    }
}
