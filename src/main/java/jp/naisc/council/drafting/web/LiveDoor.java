package jp.naisc.council.drafting.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Leads connections to their drafts, and ends them with the council's session. */
@Component
class LiveDoor extends AbstractWebSocketHandler implements HttpSessionListener {

    private static final Logger log = LoggerFactory.getLogger(LiveDoor.class);

    /** Frames are handed on in parts of this size. */
    private static final int PART = 64 << 10;

    private record Open(LiveTether tether, LiveConnection connection) {}

    private final LiveTexts texts;
    private final Ticks ticks;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    LiveDoor(LiveTexts texts, Ticks ticks) {
        this.texts = texts;
        this.ticks = ticks;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(PART);
        session.setBinaryMessageSizeLimit(1024);
        var tether = attribute(session, LiveHandshake.TETHER, LiveTether.class);
        var remote = requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class))
                .getAsyncRemote();
        var connection = new LiveConnection(tether, remote, ticks, status -> close(session, status));
        open.put(session.getId(), new Open(tether, connection));
        connection.open(texts.seat(
                attribute(session, LiveHandshake.DRAFT, DraftId.class),
                attribute(session, LiveHandshake.LANGUAGE, TextLanguage.class),
                attribute(session, LiveHandshake.NAMES, InterfaceLanguage.class),
                tether,
                connection));
    }

    private static <T> T attribute(WebSocketSession session, String name, Class<T> type) {
        return type.cast(requireNonNull(session.getAttributes().get(name)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        var here = open.get(session.getId());
        if (here != null) {
            here.connection().received(part.getPayload(), part.isLast());
        }
    }

    /** The protocol is text; whoever sends anything else is no editor. */
    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        close(session, CloseStatus.NOT_ACCEPTABLE);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        log.debug("connection {} broke", session.getId(), exception);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var gone = open.remove(session.getId());
        if (gone != null) {
            gone.connection().closed();
        }
    }

    /** Signing out, here or by the administrator, ends the editors of that session too. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.values().stream()
                .filter(each -> each.tether().isOf(event.getSession()))
                .forEach(each -> each.connection().signedOut());
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException alreadyGone) {
            log.debug("connection {} was gone", session.getId(), alreadyGone);
        }
    }
}
