package jp.naisc.council.drafting.web;

import jakarta.websocket.RemoteEndpoint;
import java.util.Optional;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.drafting.Frames;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One editor's connection: puts its frames together, holds it to its limits, and passes on what it says. */
final class LiveConnection implements LiveListener {

    /** Told to the browser's console; the editor reconnects by itself. */
    private static final CloseStatus TOO_SLOW = new CloseStatus(1013, "too slow");

    /** A hundred people writing in one text make each of them try again after every step of another. */
    private static final int STEPS_A_SECOND = 300;

    private static final int CURSORS_A_SECOND = 25;
    private static final int OTHERS_A_SECOND = 5;
    private static final int REFUSALS_BEFORE_PARTING = 50;

    /** How much of a frame that is too large is read and thrown away before the connection is ended. */
    private static final int MOST_THROWN_AWAY = 16 << 20;

    /** Ends the socket, at once. */
    interface Hangup {
        void close(CloseStatus status);
    }

    private final LiveTether tether;
    private final Ticks ticks;
    private final Hangup hangup;
    private final Outbox outbox;
    private final StringBuilder frame = new StringBuilder();
    private final Allowance steps;
    private final Allowance cursors;
    private final Allowance others;
    private @Nullable LiveSeat seat;
    private long thrownAway;
    private int refusals;

    LiveConnection(LiveTether tether, RemoteEndpoint.Async remote, Ticks ticks, Hangup hangup) {
        this.tether = tether;
        this.ticks = ticks;
        this.hangup = hangup;
        this.outbox = new Outbox(remote, () -> hangup.close(TOO_SLOW));
        long now = ticks.getAsLong();
        this.steps = new Allowance(STEPS_A_SECOND, 2 * STEPS_A_SECOND, now);
        this.cursors = new Allowance(CURSORS_A_SECOND, 2 * CURSORS_A_SECOND, now);
        this.others = new Allowance(OTHERS_A_SECOND, 10 * OTHERS_A_SECOND, now);
    }

    /** Before anything is read: the place, or nothing where this person has none. */
    void open(Optional<LiveSeat> found) {
        if (found.isPresent()) {
            seat = found.get();
        } else {
            send(Frames.refused(RefusalReason.NOT_FOUND, 0));
            close();
        }
    }

    /** A part of a frame; frames come in parts so that a large one is refused before it is held in memory. */
    void received(CharSequence part, boolean last) {
        if (thrownAway == 0 && frame.length() + part.length() <= JsonLimits.SUBMIT.maxBytes()) {
            frame.append(part);
        } else {
            thrownAway += frame.length() + part.length();
            frame.setLength(0);
            frame.trimToSize();
            if (thrownAway > MOST_THROWN_AWAY) {
                hangup.close(CloseStatus.TOO_BIG_TO_PROCESS);
            }
        }
        if (!last) {
            return;
        }
        if (thrownAway > 0) {
            thrownAway = 0;
            refuse(RefusalReason.TOO_LARGE);
            return;
        }
        String whole = frame.toString();
        frame.setLength(0);
        if (tether.isCut()) {
            send(Frames.bye(Frames.Farewell.SIGNED_OUT));
            close();
            return;
        }
        try {
            take(LiveMessages.read(whole));
        } catch (InvalidTextException e) {
            refuse(e.reason());
        }
    }

    private void take(LiveMessage message) {
        LiveSeat here = seat;
        if (here == null) {
            return;
        }
        long now = ticks.getAsLong();
        switch (message) {
            case LiveMessage.Steps(var version, var client, var submitted) -> {
                if (steps.take(now)) {
                    here.submit(version, client, submitted);
                } else {
                    refuse(RefusalReason.TOO_MANY);
                }
            }
            case LiveMessage.MoveCursor(var version, var from, var to) -> {
                // the next one will say where it is by then
                if (cursors.take(now)) {
                    here.moveCursor(version, from, to);
                }
            }
            case LiveMessage.Ping() -> {
                if (others.take(now)) {
                    send(Frames.PONG);
                }
            }
            case LiveMessage.Join(var client, var version) -> {
                if (others.take(now)) {
                    here.join(client, version);
                } else {
                    refuse(RefusalReason.TOO_MANY);
                }
            }
            case LiveMessage.Return(var client, var version) -> {
                if (others.take(now)) {
                    here.comeBack(client, version);
                } else {
                    refuse(RefusalReason.TOO_MANY);
                }
            }
        }
    }

    /** An editor that is refused again and again is no editor. */
    private void refuse(RefusalReason reason) {
        send(Frames.refused(reason, 0));
        if (++refusals >= REFUSALS_BEFORE_PARTING) {
            hangup.close(CloseStatus.POLICY_VIOLATION);
        }
    }

    void closed() {
        LiveSeat here = seat;
        if (here != null) {
            here.leave();
        }
    }

    void signedOut() {
        send(Frames.bye(Frames.Farewell.SIGNED_OUT));
        close();
    }

    @Override
    public void send(String text) {
        outbox.send(text);
    }

    @Override
    public void close() {
        outbox.end(() -> hangup.close(CloseStatus.NORMAL));
    }
}
