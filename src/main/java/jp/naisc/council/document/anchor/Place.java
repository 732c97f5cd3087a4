package jp.naisc.council.document.anchor;

import java.util.Optional;
import jp.naisc.council.document.ProvisionId;

/**
 * What a comment is pinned to, in one version of a text.
 *
 * <p>Words are counted in positions of the document (ADR-0002), from the first position inside their provision: the
 * place in the document is {@code provision.position() + 1 + from}. This is the unit in which the live text moves its
 * anchors, so nothing is converted when a version becomes a draft; it does not change when something else in the text
 * does, and a cross-reference is one position however long its generated number is. (In the readable text its length
 * follows the numbering, and in the stored text the length of an id.)
 */
public sealed interface Place {

    /** The provision; empty for the document and its title. */
    Optional<ProvisionId> provisionId();

    /** The document as a whole. */
    record Document() implements Place {
        @Override
        public Optional<ProvisionId> provisionId() {
            return Optional.empty();
        }
    }

    /** A provision as a whole: its own words, for a heading the words of the heading, not what stands below it. */
    record Whole(ProvisionId provision) implements Place {
        @Override
        public Optional<ProvisionId> provisionId() {
            return Optional.of(provision);
        }
    }

    /** Words of a provision. */
    record Words(ProvisionId provision, int from, int to) implements Place {
        public Words {
            requireRange(from, to);
        }

        @Override
        public Optional<ProvisionId> provisionId() {
            return Optional.of(provision);
        }
    }

    /** Words of the title. */
    record Title(int from, int to) implements Place {
        public Title {
            requireRange(from, to);
        }

        @Override
        public Optional<ProvisionId> provisionId() {
            return Optional.empty();
        }
    }

    private static void requireRange(int from, int to) {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("a pin holds at least one position");
        }
    }
}
