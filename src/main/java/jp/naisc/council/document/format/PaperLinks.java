package jp.naisc.council.document.format;

import java.util.function.Function;
import jp.naisc.council.document.ProvisionId;

/**
 * Where the links of a paper lead, and what is said beside them. Addresses and words come ready for HTML: an address has
 * no character that would need escaping, because ids have none.
 *
 * @param permanent the address of a provision, to which its number in the margin leads
 * @param placeOf where a cross-reference leads: within the page, or to the version that holds its target
 * @param address said before a number in the margin, for those who hear it; or empty
 * @param cite the word beside each heading that leads to its citation; or empty, and headings have no link
 */
public record PaperLinks(
        Function<ProvisionId, String> permanent, Function<ProvisionId, String> placeOf, String address, String cite) {

    private static final PaperLinks WITHIN = new PaperLinks(id -> "#" + id, id -> "#" + id, "", "");

    /** A paper that stands for itself: every link stays within it. */
    public static PaperLinks within() {
        return WITHIN;
    }
}
