package jp.naisc.council.base;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Guards the data before anything touches them. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String EMBEDDED = "jdbc:h2:file:";
    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /**
     * Holds the data folder from before the database is opened until after it is closed: a bean factory's post-processors
     * run before any bean is made, and what they register first is destroyed last.
     */
    @Bean
    static BeanFactoryPostProcessor dataFolderGuard(Environment environment) {
        return factory -> {
            if (environment.getProperty("spring.datasource.url", "").startsWith(EMBEDDED)) {
                var folder = Path.of(environment.getRequiredProperty("council.data"));
                var held = DataFolder.hold(folder.toAbsolutePath().normalize());
                factory.registerSingleton("dataFolder", held);
                if (factory
                        instanceof org.springframework.beans.factory.support.DefaultSingletonBeanRegistry registry) {
                    registry.registerDisposableBean("dataFolder", held::close);
                }
            }
        };
    }

    /** In place of Boot's, which logs every failure inside a batch as an error before anybody can say that it was none. */
    @Bean
    JooqFailures jooqFailures() {
        return new JooqFailures();
    }

    /** Flyway alone would go on with data of a newer version, and write into tables it does not know. */
    @Bean
    FlywayMigrationStrategy refuseNewerData() {
        return flyway -> {
            refuseNewer(flyway);
            flyway.migrate();
        };
    }

    static void refuseNewer(Flyway flyway) {
        var newer = Arrays.stream(flyway.info().applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .findFirst();
        if (newer.isPresent()) {
            throw new StartRefusal(
                    StartRefusal.DATA_TOO_NEW,
                    "データは、このプログラムより新しい版が書いたものです（%s）。".formatted(newer.get().getDescription()),
                    "The data were written by a newer version of the platform (%s)."
                            .formatted(newer.get().getDescription()),
                    "新しい版で起動するか、別の場所を --data で指定してください。"
                            + " Start the newer version, or name another folder with --data.");
        }
    }
}
