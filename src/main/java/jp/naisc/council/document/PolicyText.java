package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * A text with everything that is derived from it: the tree of provisions, their labels, resolved cross-references and
 * the digest. Immutable and cheap to make (a few milliseconds for 300 articles), so it is made anew for every state.
 */
public final class PolicyText {

    private final Node doc;
    private final TextLanguage language;
    private final NumberingScheme scheme;
    private final ProvisionTree tree;
    private @Nullable String canonicalJson;
    private @Nullable Digest digest;

    private PolicyText(Node doc) {
        this.doc = doc;
        this.language = TextLanguage.ofTag(String.valueOf(doc.attr("lang")));
        this.scheme = NumberingScheme.ofTag(String.valueOf(doc.attr("scheme")));
        this.tree = new ProvisionTree(this);
    }

    /** The text of a document node; the node is trusted to follow the schema ({@code Node.check()}). */
    public static PolicyText of(Node doc) {
        return new PolicyText(doc);
    }

    public Node doc() {
        return doc;
    }

    public TextLanguage language() {
        return language;
    }

    public NumberingScheme scheme() {
        return scheme;
    }

    public String title() {
        return doc.childCount() > 0 && doc.child(0).type().name().equals("title")
                ? InlineText.stored(doc.child(0))
                : "";
    }

    /** In document order. */
    public List<Provision> provisions() {
        return Collections.unmodifiableList(tree.all());
    }

    public List<Provision> roots() {
        return Collections.unmodifiableList(tree.roots());
    }

    public Optional<Provision> provision(ProvisionId id) {
        return Optional.ofNullable(tree.byId(id.value()));
    }

    /**
     * How a reference to the target reads in running text: its full label; empty when there is no such provision, so the
     * caller decides how a broken one looks.
     */
    public Optional<String> referenceText(ProvisionId target) {
        return provision(target).map(found -> found.label().full());
    }

    /**
     * How a reference reads at a place. Within one article or section its paragraphs and items are called by their
     * shorter name (第二項, 第1段落), as drafters write; headings always by their full one. A broken reference shows its
     * id in doubled brackets, so that nobody takes it for text.
     */
    public String referenceText(Provision at, String target) {
        Provision found = tree.byId(target);
        if (found == null) {
            return "[[#" + target + "]]";
        }
        Provision home = Reference.home(found);
        if (home == null || found.kind().isHeading() || home != Reference.home(at)) {
            return found.label().full();
        }
        return Reference.nameWithin(home, found, wording());
    }

    /** Cross-references to what is not there, in document order. */
    public List<BrokenReference> brokenReferences() {
        var broken = new ArrayList<BrokenReference>();
        for (Provision provision : tree.all()) {
            Reference.targets(provision.node()).forEach(target -> {
                if (tree.byId(target) == null) {
                    broken.add(new BrokenReference(provision, target));
                }
            });
        }
        return List.copyOf(broken);
    }

    /**
     * The canonical form of the text, RFC 8785: {@code {"doc":…,"schema":1}}. Attributes at their default are left out, so
     * that a later version of the schema can add one without changing what was signed.
     */
    public String canonicalJson() {
        String known = canonicalJson;
        if (known == null) {
            known = CanonicalText.write(doc);
            canonicalJson = known;
        }
        return known;
    }

    /** Reads what {@link #canonicalJson()} wrote. */
    public static PolicyText parse(String canonicalJson) {
        return of(CanonicalText.read(canonicalJson));
    }

    public Digest digest() {
        Digest known = digest;
        if (known == null) {
            known = Digest.of(canonicalJson());
            digest = known;
        }
        return known;
    }

    /** The same text with every provision storing its id: what an import does before the text becomes a draft. */
    public PolicyText withIds() {
        return tree.all().stream().allMatch(Provision::isAddressed) ? this : of(StoredIds.in(this));
    }

    /** Everything a reader reads, for search and for measuring. */
    public String plainText() {
        var out = new StringBuilder(title());
        for (Provision provision : tree.all()) {
            out.append('\n').append(provision.text());
        }
        return out.toString();
    }

    public int readingMinutes() {
        return ReadingTime.minutes(plainText(), language);
    }

    Wording wording() {
        return Wording.of(scheme, language);
    }

    Counters rootCounters() {
        return tree.rootCounters();
    }

    Counters counters(Provision place) {
        return tree.counters(place);
    }
}
