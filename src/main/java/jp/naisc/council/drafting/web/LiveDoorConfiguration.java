package jp.naisc.council.drafting.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.naisc.council.base.CouncilDoor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * A servlet of its own: {@code /council/*} belongs to Vaadin's, and only a longer mapping comes before it. Requests pass
 * the council's security chain like all others; whether somebody is signed in is answered here with 401 instead of being
 * led to a sign-in page, which no editor could read.
 */
@Configuration(proxyBeanMethods = false)
class LiveDoorConfiguration {

    private static final String PATH = "/council/live/*";

    @Bean
    ServletRegistrationBean<HttpServlet> liveDoorServlet(LiveDoor door, LiveHandshake handshake) {
        // the standard's sessions: their sending is asynchronous, one message after the other
        var handler = new WebSocketHttpRequestHandler(
                door, new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy()));
        // without allowed origins only our own: a foreign page must not write with a member's cookie
        handler.setHandshakeInterceptors(List.of(new OriginHandshakeInterceptor(), handshake));
        var servlet = new ServletRegistrationBean<HttpServlet>(new Upgrade(handler), PATH);
        servlet.setName("live");
        servlet.setAsyncSupported(true);
        return servlet;
    }

    @Bean
    Ticks ticks() {
        return System::nanoTime;
    }

    @Bean
    CouncilDoor liveCouncilDoor() {
        return http -> http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/council/live/**").permitAll());
    }

    private static final class Upgrade extends HttpServlet {

        private final transient WebSocketHttpRequestHandler handler;

        Upgrade(WebSocketHttpRequestHandler handler) {
            this.handler = handler;
        }

        @Override
        public void init() {
            handler.setServletContext(getServletContext());
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            handler.handleRequest(request, response);
        }
    }
}
