package jp.naisc.council.drafting.spi;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;

/**
 * Something that is anchored to words of live texts, such as comments. It says where anchors were placed, and when: from
 * there the text's authority carries them through every later step, on any node and after any restart.
 */
public interface AnchorSource {

    /** Announced with {@code <draft>/<language>/<key>} in the transaction that stores a placement. */
    String PLACED = "drafting.anchors";

    /**
     * An anchor as somebody set it.
     *
     * @param key names this placement, unique among all sources and without a slash; what is placed again gets a new one,
     *     so that a node that has not heard of it yet cannot keep the old place for the new
     * @param n the step after which the positions are meant
     * @param from first position
     * @param to position behind the last; greater than {@code from}
     * @param quote the words it was set on
     */
    record Placement(String key, long n, int from, int to, String quote) {}

    /** All placements in a text. */
    List<Placement> placed(DraftId draft, TextLanguage language);

    /** One placement; empty where the key is not of this source. */
    Optional<Placement> placed(DraftId draft, TextLanguage language, String key);
}
