package jp.naisc.council.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.naisc.council.base.CsrfField;
import jp.naisc.council.base.TestDatabases;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole platform on a free port with the demonstration council, on H2 in memory. All tests that need a server use this
 * one annotation, so that Spring starts it once. Pages that Vaadin would render need the front-end bundle, which is not
 * built for these tests; a plain page behind the same chain takes their place.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"council.demo=true", "council.password-rounds=1000", "vaadin.productionMode=true"})
@ContextConfiguration(initializers = ServerTest.FreshDatabase.class)
@Import(ServerTest.PlainPages.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServerTest {

    /** A database of its own, so that no data folder is touched. */
    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + TestDatabases.newH2Url())
                    .applyTo(context);
        }
    }

    /** Answers, behind the security chain, with the session's CSRF token. */
    @TestConfiguration(proxyBeanMethods = false)
    class PlainPages {

        @Bean
        FilterRegistrationBean<jakarta.servlet.Filter> plainPages() {
            var filter = new FilterRegistrationBean<jakarta.servlet.Filter>((request, response, chain) -> {
                var page = (HttpServletRequest) request;
                var path = page.getRequestURI();
                if (page.getMethod().equals("GET")
                        && (path.equals("/council/signin") || path.equals("/council/record"))) {
                    ((HttpServletResponse) response).setContentType("text/plain");
                    response.getWriter()
                            .write(CsrfField.of(page).map(CsrfField::value).orElse(""));
                    return;
                }
                chain.doFilter(request, response);
            });
            filter.setOrder(0); // the security chain stands at -100
            return filter;
        }
    }
}
