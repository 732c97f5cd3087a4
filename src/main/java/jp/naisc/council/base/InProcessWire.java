package jp.naisc.council.base;

import java.util.function.BiConsumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One node, one process: the embedded database. */
final class InProcessWire implements AnnouncementWire {

    private BiConsumer<String, String> deliver = (topic, payload) -> {};

    @Override
    public void connect(BiConsumer<String, String> deliver, Runnable gap) {
        this.deliver = deliver;
    }

    @Override
    public void send(String topic, String payload) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver.accept(topic, payload);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver.accept(topic, payload);
            }
        });
    }

    @Override
    public boolean reachesOtherNodes() {
        return false;
    }
}
