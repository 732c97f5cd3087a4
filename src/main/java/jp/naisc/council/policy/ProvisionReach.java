package jp.naisc.council.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;

/**
 * How far a provision reaches, and what all of it says: a section with its paragraphs, a paragraph with its items. Whoever
 * asks when a section changed means the words below its heading, not the heading.
 */
final class ProvisionReach {

    /** How much of each digest is joined: enough that two contents are not taken for one. */
    static final int SHARE = 16;

    private ProvisionReach() {}

    /** The kinds that begin something else. An item, note or table is by itself. */
    static Set<ProvisionKind> endsBefore(ProvisionKind kind) {
        return Arrays.stream(ProvisionKind.values())
                .filter(next -> !(kind.isHeading() || kind == ProvisionKind.PARAGRAPH) || !kind.contains(next))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a provision of a text says, with all it reaches over.
     *
     * @throws IllegalArgumentException if it is not in the text
     */
    static Digest content(PolicyText text, ProvisionId id) {
        Provision provision = text.provision(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
        var ends = endsBefore(provision.kind());
        List<Provision> all = text.provisions();
        var parts = new ArrayList<String>();
        int at = all.indexOf(provision);
        do {
            parts.add(PolicyTexts.contentOf(all.get(at)).hex().substring(0, SHARE));
            at++;
        } while (at < all.size() && !ends.contains(all.get(at).kind()));
        return content(String.join("", parts));
    }

    /** @param shares the first {@link #SHARE} letters of each provision's digest, in the order of the text */
    static Digest content(String shares) {
        return Digest.of(shares);
    }
}
