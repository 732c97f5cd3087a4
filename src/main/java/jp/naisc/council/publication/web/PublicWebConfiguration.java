package jp.naisc.council.publication.web;

import java.time.Clock;
import jp.naisc.council.publication.Catalogue;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the public door together: the shelf, the filter in front of everything, and the server's part of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicSettings.class)
class PublicWebConfiguration {

    /** The whole of a long page fits into the kernel, so that no thread waits for a slow reader. */
    private static final int SEND_BUFFER = 256 * 1024;

    @Bean
    PageShelf pageShelf(PublicSettings settings, Catalogue catalogue, Clock clock) {
        var cache = new PageCache(settings.cacheMegabytes() * 1024L * 1024L);
        var makers = Math.max(2, Runtime.getRuntime().availableProcessors());
        var shelf = new PageShelf(
                cache,
                clock,
                makers,
                () -> new PageShelf.Span(
                        catalogue.goodFrom().toEpochMilli(),
                        catalogue.goodUntil().toEpochMilli()));
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

    /** Compression leaves the shelf's pages alone: it sees that they are compressed already. */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> publicServer() {
        return factory -> factory.addServerCustomizers(server -> {
            server.setErrorHandler(new PlainErrors());
            for (var connector : server.getConnectors()) {
                if (connector instanceof ServerConnector tcp) {
                    tcp.setAcceptedSendBufferSize(SEND_BUFFER);
                }
            }
        });
    }
}
