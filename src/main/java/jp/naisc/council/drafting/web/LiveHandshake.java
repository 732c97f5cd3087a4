package jp.naisc.council.drafting.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** At the door: only people of the council's session come in, and only with an address that can be one. */
@Component
class LiveHandshake implements HandshakeInterceptor {

    static final String TETHER = "tether";
    static final String DRAFT = "draft";
    static final String LANGUAGE = "language";
    static final String NAMES = "names";

    private static final Pattern ADDRESS = Pattern.compile(".*/live/([0-9a-fA-F-]{36})/(ja|en)");

    private final CurrentActor actors;

    LiveHandshake(CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var session = request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getSession(false)
                : null;
        // The request's principal and not the thread's: it is what the chain in front of this very request found.
        if (session == null
                || !(request.getPrincipal() instanceof Authentication authentication)
                || actors.of(authentication).isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        Matcher address = ADDRESS.matcher(request.getURI().getPath());
        Optional<DraftId> draft = address.matches() ? DraftId.parse(address.group(1)) : Optional.empty();
        if (draft.isEmpty()) {
            response.setStatusCode(HttpStatus.NOT_FOUND);
            return false;
        }
        attributes.put(TETHER, new LiveTether(session, authentication, actors));
        attributes.put(DRAFT, draft.get());
        attributes.put(LANGUAGE, TextLanguage.ofTag(address.group(2)));
        var query = request.getURI().getQuery();
        attributes.put(NAMES, "names=en".equals(query) ? InterfaceLanguage.EN : InterfaceLanguage.JA);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
