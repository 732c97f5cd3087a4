package jp.naisc.council.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A line between nodes in one process, of which each end can be cut. */
public final class TestLine {

    private final List<End> ends = new CopyOnWriteArrayList<>();

    public End join() {
        var end = new End();
        ends.add(end);
        return end;
    }

    /** Where one node is tied to the line. */
    public final class End implements AnnouncementWire {

        private final InProcessWire afterCommit = new InProcessWire();
        private final Announcements announcements;
        private BiConsumer<String, String> deliver = (topic, payload) -> {};
        private Runnable gap = () -> {};
        private volatile boolean cut;

        private End() {
            afterCommit.connect(this::sendNow, () -> {});
            announcements = new Announcements(this);
        }

        public Announcements announcements() {
            return announcements;
        }

        /** As if the node were killed: nothing is heard of it any more, nor does it hear. */
        public void cut() {
            cut = true;
        }

        public void mend() {
            cut = false;
            gap.run();
        }

        @Override
        public void connect(BiConsumer<String, String> deliver, Runnable gap) {
            this.deliver = deliver;
            this.gap = gap;
        }

        @Override
        public void send(String topic, String payload) {
            afterCommit.send(topic, payload);
        }

        private void sendNow(String topic, String payload) {
            if (!cut) {
                ends.stream().filter(end -> !end.cut).forEach(end -> end.deliver.accept(topic, payload));
            }
        }

        @Override
        public boolean reachesOtherNodes() {
            return true;
        }
    }
}
