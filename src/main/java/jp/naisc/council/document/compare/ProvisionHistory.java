package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.ProvisionId;

/** In which versions of a text each of its provisions came, changed and went. */
public record ProvisionHistory(Map<ProvisionId, List<Event>> events) {

    /** @param version index of the version in the list the history was made from */
    public record Event(int version, Sort sort) {}

    /** What a version did to a provision. */
    public enum Sort {
        CAME,
        CHANGED,
        WENT
    }

    public ProvisionHistory {
        events = Map.copyOf(events);
    }

    /** @param versions from the oldest to the newest, the digest of every provision's content */
    public static ProvisionHistory of(List<Map<ProvisionId, Digest>> versions) {
        Map<ProvisionId, List<Event>> events = new LinkedHashMap<>();
        Map<ProvisionId, Digest> previous = Map.of();
        for (int i = 0; i < versions.size(); i++) {
            Map<ProvisionId, Digest> current = versions.get(i);
            for (Map.Entry<ProvisionId, Digest> provision : current.entrySet()) {
                Digest old = previous.get(provision.getKey());
                if (!provision.getValue().equals(old)) {
                    add(events, provision.getKey(), new Event(i, old == null ? Sort.CAME : Sort.CHANGED));
                }
            }
            for (ProvisionId id : previous.keySet()) {
                if (!current.containsKey(id)) {
                    add(events, id, new Event(i, Sort.WENT));
                }
            }
            previous = current;
        }
        events.replaceAll((id, list) -> List.copyOf(list));
        return new ProvisionHistory(events);
    }

    private static void add(Map<ProvisionId, List<Event>> events, ProvisionId id, Event event) {
        events.computeIfAbsent(id, key -> new ArrayList<>(2)).add(event);
    }

    public List<Event> of(ProvisionId id) {
        return events.getOrDefault(id, List.of());
    }
}
