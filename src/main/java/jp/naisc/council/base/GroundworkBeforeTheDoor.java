package jp.naisc.council.base;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lays the groundwork in the last phase before the one in which the server begins to listen. */
@Component
class GroundworkBeforeTheDoor implements SmartLifecycle {
    private final ObjectProvider<Groundwork> groundwork;
    private volatile boolean laid;

    GroundworkBeforeTheDoor(ObjectProvider<Groundwork> groundwork) {
        this.groundwork = groundwork;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        groundwork.orderedStream().forEach(Groundwork::lay);
        laid = true;
    }

    /** What was laid stays: a server that goes on after a pause lays nothing anew. */
    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return laid;
    }
}
