package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.naisc.council.base.StartRefusal;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.base.TestDatabases.Database;
import jp.naisc.db.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.WebServerFactory;

/** Nobody opens a demonstration to strangers by accident, and data of one kind are not served as the other (ADR-0016). */
class DemonstrationGuardTest {

    static java.util.stream.Stream<Database> databases() {
        return TestDatabases.both();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.7"})
    void aDemonstrationDoesNotListenToOtherMachines(String address) {
        assertThatThrownBy(() -> listen(true, false, address))
                .isInstanceOfSatisfying(StartRefusal.class, refusal -> assertThat(refusal.getExitCode())
                        .isEqualTo(StartRefusal.DEMONSTRATION_IN_THE_OPEN))
                .hasMessageContaining("without a password");
    }

    @Test
    void atHomeOrWhenItIsMeantOrWhenItIsNoDemonstrationItListens() {
        assertThatCode(() -> listen(true, false, "127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> listen(true, false, "::1")).doesNotThrowAnyException();
        assertThatCode(() -> listen(true, true, "0.0.0.0")).doesNotThrowAnyException();
        assertThatCode(() -> listen(false, false, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void dataOfOneKindAreNotServedAsTheOther(Database database) {
        assertThat(kind(database, true)).isTrue();
        assertThat(kind(database, false)).isFalse();

        var person = person(database);
        assertThat(kind(database, false)).isFalse();
        assertRefused(database, true);

        database.db()
                .insertInto(Tables.DEMO_PERSON)
                .set(Tables.DEMO_PERSON.PERSON_ID, person)
                .set(Tables.DEMO_PERSON.POSITION, 0)
                .execute();
        assertThat(kind(database, true)).isTrue();
        assertRefused(database, false);
    }

    private static void listen(boolean demonstration, boolean meantForAll, String address) {
        DemonstrationGuard.demonstrationStaysAtHome(demonstration, meantForAll, address)
                .customize(new WebServerFactory() {});
    }

    private static boolean kind(Database database, boolean demonstration) {
        return new DemonstrationGuard().dataKind(database.db(), demonstration).isDemonstration();
    }

    private static void assertRefused(Database database, boolean demonstration) {
        assertThatThrownBy(() -> kind(database, demonstration))
                .isInstanceOfSatisfying(StartRefusal.class, refusal -> assertThat(refusal.getExitCode())
                        .isEqualTo(StartRefusal.OTHER_KIND_OF_DATA));
    }

    private static UUID person(Database database) {
        var id = new UUID(1, 1);
        var no = database.db()
                .insertInto(Tables.RECORD_ENTRY)
                .set(
                        Tables.RECORD_ENTRY.AT,
                        OffsetDateTime.of(2026, 11, 23, 0, 0, 0, 0, ZoneOffset.UTC)
                                .toInstant())
                .set(Tables.RECORD_ENTRY.KIND, "PERSON_ADDED")
                .set(Tables.RECORD_ENTRY.SUBJECT, "person:" + id)
                .set(Tables.RECORD_ENTRY.ACTOR, "system")
                .set(Tables.RECORD_ENTRY.PAYLOAD, "{}")
                .set(Tables.RECORD_ENTRY.DIGEST, "0".repeat(64))
                .returningResult(Tables.RECORD_ENTRY.NO)
                .fetchSingle()
                .value1();
        database.db()
                .insertInto(Tables.PERSON)
                .set(Tables.PERSON.ID, id)
                .set(Tables.PERSON.USER_NAME, "somebody")
                .set(Tables.PERSON.RECORD_NO, no)
                .execute();
        return id;
    }
}
