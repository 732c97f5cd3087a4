package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataGuardTest {

    @Test
    void aSecondServerOnOneDataFolderIsToldSo(@TempDir Path folder) throws IOException {
        try (var first = DataFolder.hold(folder)) {
            assertThatThrownBy(() -> DataFolder.hold(folder))
                    .isInstanceOfSatisfying(StartRefusal.class, refusal -> assertThat(refusal.getExitCode())
                            .isEqualTo(StartRefusal.DATA_IN_USE))
                    .hasMessageContaining("別のサーバー")
                    .hasMessageContaining("another running server");
            assertThat(first).isNotNull();
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void dataOfANewerVersionAreRefused() {
        var database = TestDatabases.h2();
        database.db()
                .execute(
                        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                                + " values (900, '900', 'from the future', 'SQL', 'V900__from_the_future.sql', 'sa', 1, true)");
        var flyway = Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .load();
        assertThatThrownBy(() -> DatabaseConfiguration.refuseNewer(flyway))
                .isInstanceOfSatisfying(StartRefusal.class, refusal -> assertThat(refusal.getExitCode())
                        .isEqualTo(StartRefusal.DATA_TOO_NEW))
                .hasMessageContaining("from the future");
    }
}
