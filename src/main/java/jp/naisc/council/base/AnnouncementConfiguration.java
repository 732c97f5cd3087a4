package jp.naisc.council.base;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnouncementConfiguration {

    @Bean
    AnnouncementWire announcementWire(DSLContext db, DataSource dataSource) {
        return db.family() == SQLDialect.POSTGRES ? new PostgresWire(db, dataSource) : new InProcessWire();
    }

    @Bean
    Announcements announcements(AnnouncementWire wire) {
        return new Announcements(wire);
    }
}
