package jp.naisc.council.publication.web;

import java.time.Clock;
import jp.naisc.council.publication.Catalogue;
import org.apache.catalina.Container;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the public door together: the shelf, the filter in front of everything, and Tomcat's part of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicSettings.class)
class PublicWebConfiguration {

    /** A long page leaves in one write; with 8 KB, as Tomcat has it, it takes a dozen and several waits in between. Measured: sendfile is slower. */
    private static final int WRITE_BUFFER = 128 * 1024;

    /** The whole of a long page fits into the kernel, so that no thread waits for a slow reader. */
    private static final int SEND_BUFFER = 256 * 1024;

    @Bean
    PageShelf pageShelf(PublicSettings settings, Catalogue catalogue, Clock clock) {
        var cache = new PageCache(settings.cacheMegabytes() * 1024L * 1024L);
        var makers = Math.max(2, Runtime.getRuntime().availableProcessors());
        var shelf =
                new PageShelf(cache, clock, makers, () -> catalogue.goodUntil().toEpochMilli());
        catalogue.onChange(shelf::empty);
        return shelf;
    }

    @Bean
    FilterRegistrationBean<PublicPageFilter> publicPageFilter(PageShelf shelf) {
        var registration = new FilterRegistrationBean<>(new PublicPageFilter(shelf));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setName("publicPages");
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Readers keep their connections. Tomcat leaves the shelf's pages alone: it sees that they are compressed already. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> publicTomcat(ErrorShelf errors) {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setMaxKeepAliveRequests(-1);
                    http.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BUFFER));
                    http.setProperty("socket.directBuffer", "true");
                    http.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER));
                }
            });
            factory.addContextCustomizers(context -> {
                Container host = context.getParent();
                if (host instanceof StandardHost standard) {
                    standard.setErrorReportValveClass(PlainErrorValve.class.getName());
                }
            });
        };
    }
}
