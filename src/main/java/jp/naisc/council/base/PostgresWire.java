package jp.naisc.council.base;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several nodes on one PostgreSQL: NOTIFY inside the transaction, LISTEN on a connection of its own. After a broken
 * connection it listens again, waiting a little longer each time, and tells the followers that they may have missed
 * something.
 */
final class PostgresWire implements AnnouncementWire {

    private static final Logger log = LoggerFactory.getLogger(PostgresWire.class);
    private static final String CHANNEL = "council";
    private static final int LISTEN_MILLIS = 5_000; // also how often a silently dead connection is noticed
    private static final long MAX_PAUSE_MILLIS = 10_000;

    private final DSLContext db;
    private final DataSource dataSource;
    private BiConsumer<String, String> deliver = (topic, payload) -> {};
    private Runnable gap = () -> {};
    private volatile boolean closed;
    private volatile boolean listening;
    private Thread listener = Thread.ofPlatform().daemon().name("announcements").unstarted(this::listenUntilClosed);

    PostgresWire(DSLContext db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    @Override
    public void connect(BiConsumer<String, String> deliver, Runnable gap) {
        this.deliver = deliver;
        this.gap = gap;
        listener.start();
    }

    @Override
    public void send(String topic, String payload) {
        // The database delivers at commit. It merges equal notifications of one transaction: "it changed" said once.
        // Cast, because jOOQ has no type for a function that returns nothing.
        db.select(DSL.field(
                        "cast(pg_notify({0}, {1}) as text)",
                        String.class, DSL.val(CHANNEL), DSL.val(topic + "\n" + payload)))
                .fetch();
    }

    @Override
    public boolean reachesOtherNodes() {
        return true;
    }

    /** For tests that must not announce before anyone listens. */
    boolean isListening() {
        return listening;
    }

    private void listenUntilClosed() {
        long pause = 0;
        while (!closed) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                listening = true;
                // the first time too: what was announced between the start and this line was heard by nobody here
                gap.run();
                pause = 0;
                receiveFrom(connection);
            } catch (SQLException broken) {
                listening = false;
                if (!closed) {
                    pause = Math.min(MAX_PAUSE_MILLIS, pause * 2 + 200);
                    log.warn("announcements from other nodes are interrupted; next try in {} ms", pause, broken);
                    sleep(pause);
                }
            }
        }
    }

    /** A connection that broke is taken out of the pool, which saw nothing of it: whoever came next would be given it. */
    private void receiveFrom(Connection connection) throws SQLException {
        try {
            receive(connection);
        } finally {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
            }
        }
    }

    private void receive(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(2)) {
                    throw new SQLException("the listening connection is dead");
                }
                continue;
            }
            for (var notification : heard) {
                var parts = notification.getParameter().split("\n", 2);
                deliver.accept(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
    }
}
