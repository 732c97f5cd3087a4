package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CopyOnWriteArrayList;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.TestDatabases;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The same rules on PostgreSQL, and announcements by NOTIFY. */
@SpringBootTest(properties = {"council.demo=true", "council.password-rounds=1000", "vaadin.productionMode=true"})
class IdentityOnPostgresTest extends IdentityRules {

    @Autowired
    Announcements announcements;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestDatabases::newPostgresUrl);
        properties.add("spring.datasource.username", () -> "postgres");
    }

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
