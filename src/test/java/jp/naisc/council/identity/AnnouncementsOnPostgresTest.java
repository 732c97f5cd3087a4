package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CopyOnWriteArrayList;
import jp.naisc.council.base.Announcements;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Announcements by NOTIFY. */
@PostgresTest
class AnnouncementsOnPostgresTest {

    @Autowired
    Announcements announcements;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAnnouncementIsHeardAfterTheCommitAndNeverAfterARollback() {
        var heard = new CopyOnWriteArrayList<String>();
        var failing = announcements.subscribe("test.topic", payload -> {
            throw new IllegalStateException("a follower that fails");
        });
        var listening = announcements.subscribe("test.topic", heard::add);
        Awaitility.await().untilAsserted(() -> {
            announcements.announce("test.topic", "warm-up");
            assertThat(heard).contains("warm-up");
        });
        heard.clear();
        transaction.executeWithoutResult(status -> {
            announcements.announce("test.topic", "rolled back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            announcements.announce("test.topic", "committed");
            assertThat(heard).doesNotContain("committed");
        });
        Awaitility.await().untilAsserted(() -> assertThat(heard).contains("committed"));
        assertThat(heard).doesNotContain("rolled back");
        failing.close();
        listening.close();
    }
}
