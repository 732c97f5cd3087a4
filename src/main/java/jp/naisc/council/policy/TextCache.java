package jp.naisc.council.policy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.PolicyText;

/** The texts read last, within a budget of characters: a text of 300,000 counts as much as thirty of 10,000. */
final class TextCache {

    /** About 100 bytes of heap a character with tree and labels: some 100 MB at most. */
    static final long MAX_CHARACTERS = 1_000_000;

    private final Map<Digest, PolicyText> texts = new LinkedHashMap<>(16, 0.75f, true);
    private final long budget;
    private long held;

    TextCache(long budget) {
        this.budget = budget;
    }

    synchronized Optional<PolicyText> get(Digest digest) {
        return Optional.ofNullable(texts.get(digest));
    }

    synchronized void put(Digest digest, PolicyText text) {
        if (texts.put(digest, text) == null) {
            held += weight(text);
        }
        Iterator<PolicyText> oldest = texts.values().iterator();
        while (held > budget && texts.size() > 1) {
            held -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static long weight(PolicyText text) {
        return text.doc().nodeSize();
    }
}
