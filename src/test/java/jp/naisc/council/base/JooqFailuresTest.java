package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;

/** A lost race for a key is an answer; whoever reads the log is not woken by it. What is really wrong is not swallowed. */
class JooqFailuresTest {

    static List<TestDatabases.Database> databases() {
        return TestDatabases.both().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLostRaceInABatchHasItsNameAndIsNoErrorInTheLog(TestDatabases.Database database) {
        var db = database.db();
        db.execute("create table race (n bigint primary key, word varchar)");
        db.execute("insert into race values (2, 'first')");
        var logged = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        try {
            var insert = db.insertInto(DSL.table("race"), DSL.field("n", Long.class), DSL.field("word", String.class))
                    .values((Long) null, null);
            assertThatThrownBy(() -> database.inTransaction(() -> db.batch(insert)
                            .bind(new Object[][] {{1L, "a"}, {2L, "b"}, {3L, "c"}})
                            .execute()))
                    .isInstanceOf(DuplicateKeyException.class);
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        assertThat(db.fetchCount(DSL.table("race"))).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMistakeInAStatementIsNotMistakenForARace(TestDatabases.Database database) {
        assertThatThrownBy(() -> database.db().execute("insert into no_such_table values (1)"))
                .isInstanceOf(BadSqlGrammarException.class);
    }
}
