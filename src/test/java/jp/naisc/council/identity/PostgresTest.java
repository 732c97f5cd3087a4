package jp.naisc.council.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.naisc.council.base.TestDatabases;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The platform on PostgreSQL, without a server. All tests that need it use this one annotation, so that Spring starts it once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"council.demo=true", "council.password-rounds=1000", "vaadin.productionMode=true"})
@ContextConfiguration(initializers = PostgresTest.FreshDatabase.class)
@interface PostgresTest {

    /** A database of its own in the embedded server. */
    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabases.newPostgresUrl(),
                            "spring.datasource.username=postgres")
                    .applyTo(context);
        }
    }
}
