package jp.naisc.council.identity.ui;

import static jp.naisc.db.Tables.RECORD_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.SeatId;
import jp.naisc.council.identity.Seats;
import jp.naisc.council.identity.Term;
import jp.naisc.council.identity.UserName;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Seats, terms and substitutes, as the administrator keeps them. */
class SeatsViewTest extends ScreenTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final People people;
    private final Seats seats;
    private final DSLContext db;

    SeatsViewTest(Demonstration demonstration, People people, Seats seats, DSLContext db) {
        super(demonstration);
        this.people = people;
        this.seats = seats;
        this.db = db;
    }

    @Test
    void everyConstituencySaysItsSeatsAndWhoHoldsThem() {
        enterAs("admin");

        var view = open(PeopleNavigation.SEATS);

        assertThat(read(view)).contains("席と任期", "政府（", "学術（", "産業（", "市民社会（", "委員（学術）A", "代理：代理（政府）U");
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void theSameInEnglish() {
        enterAs("admin");
        speak(InterfaceLanguage.EN);

        assertThat(read(open(PeopleNavigation.SEATS)))
                .contains("Member (Academia) A")
                .doesNotContain("学術", "任期");
    }

    @Test
    void aSeatIsAddedAndSaysThatItIsEmpty() {
        enterAs("admin");
        int before = seats.all().size();

        press(open(PeopleNavigation.SEATS), "席を加える");

        assertThat(seats.all()).hasSize(before + 1);
        assertThat(read((Component) getCurrentView())).contains("空席です。");
    }

    @Test
    void aTermBeginsOnlyWhenEverythingIsRightAndWhatWasTypedStays() {
        var admin = enterAs("admin");
        var seat = seats.add(admin, Constituency.ACADEMIA).orElseThrow();
        var person = person(admin, "委員になる人");
        var row = row(open(PeopleNavigation.SEATS), seat);
        int before = entries();

        press(row, "任期を始める");
        assertThat(field(row, "所属（日本語）").isInvalid()).isTrue();
        assertThat(field(row, "任期の初日").getErrorMessage()).contains("日付として読めません");

        fill(row, admin, person, "架空大学", "令和8年12月1日", "２０２６年１１月３０日");
        press(row, "任期を始める");
        assertThat(last(row).getErrorMessage()).contains("末日が初日より前です");
        assertThat(field(row, "任期の初日").getValue()).isEqualTo("令和8年12月1日");
        assertThat(entries()).isEqualTo(before);

        fill(row, admin, person, "架空大学", "令和8年12月1日", "2028-11-30");
        press(row, "任期を始める");
        assertThat(seats.termsOf(seat)).singleElement().satisfies(term -> {
            assertThat(term.person()).isEqualTo(person);
            assertThat(term.endsOn()).isEqualTo("2028-11-30");
        });
    }

    @Test
    void aSeatThatIsTakenIsSaidWithTheNameOfWhoSitsThere() {
        var admin = enterAs("admin");
        var taken = seats.all().stream()
                .filter(seat -> seat.current().isPresent())
                .findFirst()
                .orElseThrow();
        var row = row(open(PeopleNavigation.SEATS), taken.id());
        fill(row, admin, person(admin, "遅れた人"), "架空大学", "2027-01-01", "2027-02-01");

        press(row, "任期を始める");

        assertThat(read(row))
                .contains(
                        "その期間には" + taken.current().map(Term::name).orElseThrow().japanese() + "がこの席にいます。");
    }

    @Test
    void aTermEndsEarlierOnlyWithAReason() {
        var admin = enterAs("admin");
        var seat = seats.add(admin, Constituency.INDUSTRY).orElseThrow();
        var row = row(open(PeopleNavigation.SEATS), seat);
        fill(row, admin, person(admin, "辞める人"), "架空電機", "2026-01-01", "2028-01-01");
        press(row, "任期を始める");

        row = row((Component) getCurrentView(), seat);
        field(row, "任期の末日").setValue("2026-06-30");
        press(row, "任期の末日を改める");
        assertThat(field(row, "理由").isInvalid()).isTrue();
        assertThat(seats.termsOf(seat).getFirst().endsOn()).isEqualTo("2028-01-01");

        field(row, "理由").setValue("辞任");
        press(row, "任期の末日を改める");
        assertThat(seats.termsOf(seat).getFirst().endsOn()).isEqualTo("2026-06-30");
    }

    @Test
    void aMemberIsNobodysSubstitute() {
        enterAs("admin");
        var taken = seats.all().stream()
                .filter(seat -> seat.current().isPresent())
                .findFirst()
                .orElseThrow();
        var row = row(open(PeopleNavigation.SEATS), taken.id());
        var choice = choices(row).getFirst();
        choice.setValue(summary(taken.current().orElseThrow().person()));

        press(row, "代理を決める");

        assertThat(read(row)).contains("代理になれません");
    }

    @Test
    void whatIsDecidedStandsInTheFieldsSoThatLookingChangesNothing() {
        enterAs("admin");
        var stoodInFor = seats.all().stream()
                .filter(seat -> seat.current().flatMap(Term::substitute).isPresent())
                .findFirst()
                .orElseThrow();
        var row = row(open(PeopleNavigation.SEATS), stoodInFor.id());
        var day = stoodInFor.current().map(Term::endsOn).orElseThrow();
        assertThat(JapaneseDates.parse(field(row, "任期の末日").getValue())).hasValue(day);

        press(row, "代理を決める");

        assertThat(seats.termsOf(stoodInFor.id()).getFirst().substitute()).isPresent();
    }

    @Test
    void scriptInANameOrAnOrganisationIsShownAsWords() {
        var admin = enterAs("admin");
        var seat = seats.add(admin, Constituency.CIVIL_SOCIETY).orElseThrow();
        var row = row(open(PeopleNavigation.SEATS), seat);
        fill(row, admin, person(admin, SCRIPT), SCRIPT, "2026-01-01", "2028-01-01");
        press(row, "任期を始める");

        assertThat(seats.termsOf(seat)).hasSize(1);
        assertShownAsWords((Component) getCurrentView(), SCRIPT);
    }

    private void fill(Component row, Actor admin, PersonId person, String organisation, String from, String to) {
        var choice = choices(row).getLast();
        choice.setItems(people.all(admin));
        choice.setValue(summary(person));
        field(row, "所属（日本語）").setValue(organisation);
        field(row, "所属（英語）").setValue(organisation);
        field(row, "任期の初日").setValue(from);
        last(row).setValue(to);
    }

    /** The last day of the term to begin stands below those of the terms that are. */
    private static com.vaadin.flow.component.textfield.TextField last(Component row) {
        return within(within(row, BeginTermForm.class).getFirst(), com.vaadin.flow.component.textfield.TextField.class)
                .getLast();
    }

    @SuppressWarnings("unchecked") // every choice of a seat is of people
    private static List<ComboBox<PersonSummary>> choices(Component row) {
        return within(row, ComboBox.class).stream()
                .map(choice -> (ComboBox<PersonSummary>) choice)
                .toList();
    }

    private PersonSummary summary(PersonId person) {
        return people.find(enterAs("admin"), person).orElseThrow();
    }

    private SeatRow row(Component view, SeatId seat) {
        var position = new java.util.ArrayList<SeatId>();
        for (var constituency : Constituency.values()) {
            seats.all().stream()
                    .filter(each -> each.constituency() == constituency)
                    .forEach(each -> position.add(each.id()));
        }
        return within(view, SeatRow.class).get(position.indexOf(seat));
    }

    private PersonId person(Actor admin, String name) {
        var added = people.add(admin, new UserName("s-" + Ids.shortName(10)), new PersonName(name, name));
        return ((AddPersonResult.Added) added).id();
    }

    private int entries() {
        return db.fetchCount(RECORD_ENTRY);
    }
}
