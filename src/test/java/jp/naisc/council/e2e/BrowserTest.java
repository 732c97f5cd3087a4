package jp.naisc.council.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.naisc.council.base.TestDatabases;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole platform with its demonstration council behind a real Chromium. All browser tests share one server and one browser; each takes
 * windows of its own. They are a closed list: what a browserless test can show does not belong here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"council.demo=true", "council.password-rounds=1000"})
@ContextConfiguration(initializers = BrowserTest.FreshDatabase.class)
@ExtendWith(Windows.class)
@interface BrowserTest {

    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + TestDatabases.newH2Url())
                    .applyTo(context);
        }
    }
}
