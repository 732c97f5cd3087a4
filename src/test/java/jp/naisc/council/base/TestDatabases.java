package jp.naisc.council.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.naisc.council.record.InsertOnlyTriggers;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Real databases for tests: a fresh H2 in memory, or a fresh database on one embedded PostgreSQL that all tests of a JVM
 * share. Both are migrated by Flyway as the product migrates them.
 *
 * <p>For services with {@code @Transactional} and no Spring context around, {@link Database#inTransaction} runs a piece of
 * work in a transaction that {@link Database#db()} takes part in.
 */
public final class TestDatabases {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private TestDatabases() {}

    /** The address of a new, empty H2 database in memory with the product's settings. */
    public static String newH2Url() {
        return "jdbc:h2:mem:test" + COUNTER.incrementAndGet() + H2_SETTINGS;
    }

    /** A new H2 database in memory, migrated. */
    public static Database h2() {
        return migrated("H2", JdbcConnectionPool.create(newH2Url(), "sa", ""), SQLDialect.H2);
    }

    /** A new database on the shared PostgreSQL, migrated. */
    public static Database postgres() {
        return migrated("PostgreSQL", emptyPostgres(), SQLDialect.POSTGRES);
    }

    /** A new database on the shared PostgreSQL without any table. */
    public static DataSource emptyPostgres() {
        return pooled(newPostgresUrl());
    }

    /** The address of a new, empty database on the shared PostgreSQL, for {@code spring.datasource.url}. */
    public static String newPostgresUrl() {
        var name = "test" + COUNTER.incrementAndGet();
        try (var connection = PostgresServer.ONE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return PostgresServer.ONE.getJdbcUrl("postgres", name);
    }

    /** For {@code @MethodSource}: the same test on both. */
    public static Stream<Database> both() {
        return Stream.of(h2(), postgres());
    }

    private static DataSource pooled(String url) {
        var pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static Database migrated(String name, DataSource dataSource, SQLDialect dialect) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .callbacks(new InsertOnlyTriggers())
                .load()
                .migrate();
        return new Database(name, dataSource, dialect);
    }

    /** A migrated database with a jOOQ context and transactions as Spring Boot sets them up. */
    public static final class Database {

        private final String name;
        private final DataSource dataSource;
        private final DSLContext db;
        private final TransactionTemplate transaction;

        Database(String name, DataSource dataSource, SQLDialect dialect) {
            this.name = name;
            this.dataSource = dataSource;
            this.db = DSL.using(new DefaultConfiguration()
                    .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                    .set(dialect)
                    // as the product sets it up: services tell a duplicate key from other failures by Spring's
                    // exceptions
                    .set(new DefaultExecuteListenerProvider(new JooqFailures())));
            this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        }

        public DataSource dataSource() {
            return dataSource;
        }

        public DSLContext db() {
            return db;
        }

        public TransactionTemplate transaction() {
            return transaction;
        }

        /** Runs the work in one transaction. */
        public void inTransaction(Runnable work) {
            transaction.executeWithoutResult(status -> work.run());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Started when first asked for, stopped with the JVM. */
    private static final class PostgresServer {

        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException("the embedded PostgreSQL did not start", e);
            }
        }
    }
}
