package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveTexts;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.policy.ui.spi.LiveTextListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** People who read a live draft on a screen of their own, without the editor: they have a place at the draft like writers. */
@Component
class Readers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveTexts texts;
    private final Actors actors;

    Readers(LiveTexts texts, Actors actors) {
        this.texts = texts;
        this.actors = actors;
    }

    /** @param version of the text on the screen, which was read before there was a place to hear from */
    Registration sitDown(
            Actor by,
            DraftId draft,
            TextLanguage language,
            InterfaceLanguage names,
            long version,
            UI screen,
            LiveTextListener listener) {
        return texts.seat(draft, language, names, () -> actors.find(by.id()), new Ear(screen, listener))
                .map(seat -> {
                    seat.watch(version);
                    return (Registration) seat::leave;
                })
                .orElse(() -> {});
    }

    /** Hears frames on the draft's own line, which must not wait: what concerns a reader is handed to the screen. */
    private record Ear(UI screen, LiveTextListener listener, AtomicBoolean told) implements LiveListener {
        Ear(UI screen, LiveTextListener listener) {
            this(screen, listener, new AtomicBoolean());
        }

        @Override
        public void send(String frame) {
            if (frame.startsWith("{\"t\":\"people\"")) {
                var people = LiveDraft.badges(JSON.readTree(frame).path("people"));
                hand(() -> listener.present(people));
            } else if (isWriting(frame) && told.compareAndSet(false, true)) {
                hand(listener::rewritten);
            }
        }

        /** Steps, or that there were some before this place was taken. */
        private static boolean isWriting(String frame) {
            return frame.startsWith("{\"t\":\"steps\"") || frame.startsWith("{\"t\":\"stale\"");
        }

        @Override
        public void close() {
            // The screen stays: it shows words that were read, and takes its place again when it is opened anew.
        }

        private void hand(com.vaadin.flow.server.Command news) {
            if (screen.getSession() != null && !screen.isClosing()) {
                screen.access(news);
            }
        }
    }
}
