package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * An addressable unit of a text (規定): a chapter, a section, a paragraph, an item, a table. It is the derived view of
 * one block of the document, with its place in the tree and its generated label.
 *
 * <p>A class with identity and not a record: parent and children refer to each other, and labels and texts are only
 * worked out when somebody reads them (a tree is derived for every accepted step of a live draft).
 */
public final class Provision {

    private final ProvisionId id;
    private final ProvisionKind kind;
    private final Node node;
    private final int index;
    private final int position;
    private final PolicyText text;
    private final @Nullable Provision parent;
    private final List<Provision> children = new ArrayList<>(2);
    private final int ordinal;
    private final @Nullable String fixedNumber;
    private @Nullable Label label;
    private @Nullable String plainText;

    Provision(
            ProvisionId id, ProvisionKind kind, Block block, PolicyText text, @Nullable Provision parent, int ordinal) {
        this.id = id;
        this.kind = kind;
        this.node = block.node();
        this.index = block.index();
        this.position = block.position();
        this.text = text;
        this.parent = parent;
        this.ordinal = ordinal;
        this.fixedNumber = block.number();
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** The stored id; a derived one where the block has none yet or repeats an earlier one (see {@link #isAddressed}). */
    public ProvisionId id() {
        return id;
    }

    /** Whether the block itself stores this id. */
    public boolean isAddressed() {
        return id.value().equals(node.attr("id"));
    }

    public ProvisionKind kind() {
        return kind;
    }

    /** The block. */
    public Node node() {
        return node;
    }

    /** Index of the block among the children of the document. */
    public int index() {
        return index;
    }

    /** Position before the block, in UTF-16 units as everywhere (ADR-0002). */
    public int position() {
        return position;
    }

    public Optional<Provision> parent() {
        return Optional.ofNullable(parent);
    }

    @Nullable
    Provision parentOrNull() {
        return parent;
    }

    /** In document order. */
    public List<Provision> children() {
        return Collections.unmodifiableList(children);
    }

    /** 0 at the root. */
    public int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    public Label label() {
        Label known = label;
        if (known == null) {
            known = Wording.label(this, text.wording());
            label = known; // immutable, so a race only computes it twice
        }
        return known;
    }

    /** What a reader reads: breaks as line feeds, references as their generated labels. */
    public String text() {
        String known = plainText;
        if (known == null) {
            known = text(node);
            plainText = known;
        }
        return known;
    }

    /** The same of a part of the block, such as a cell of a table. */
    public String text(Node part) {
        return InlineText.readable(part, this, text);
    }

    /**
     * What is stored: references as {@code [[#id]]}. Renumbering another provision changes {@link #text} and not this,
     * so a comparison by this text shows only what somebody rewrote.
     */
    public String storedText() {
        return InlineText.stored(node);
    }

    /** The number written in the source, when it fixes one: 第三十六条の二, 5.1.1; empty for "unnumbered". */
    public Optional<String> fixedNumber() {
        return Optional.ofNullable(fixedNumber);
    }

    @Nullable
    String fixedNumberOrNull() {
        return fixedNumber;
    }

    String fixedNumberOr(String generated) {
        return fixedNumber == null ? generated : fixedNumber;
    }

    /** The generated number, counted from one among its kind. */
    public int ordinal() {
        return ordinal;
    }

    /** 1 for 号 and (1), 2 for イ and ア; 0 for what is no item. */
    public int itemLevel() {
        return kind == ProvisionKind.ITEM && node.attr("level") instanceof Integer level ? level : 0;
    }

    /** This provision and everything below it, in document order. */
    public List<Provision> withDescendants() {
        var all = new ArrayList<Provision>();
        collect(all);
        return all;
    }

    private void collect(List<Provision> into) {
        into.add(this);
        for (Provision child : children) {
            child.collect(into);
        }
    }

    /** A heading that says "unnumbered" (a caption over paragraphs of a 附則) is looked through when counting and naming. */
    boolean isTransparent() {
        return kind.isHeading() && text.scheme() != NumberingScheme.PLAIN && "".equals(fixedNumber);
    }

    boolean isUnderArticle() {
        Provision place = numberedParent();
        return place != null && place.kind == ProvisionKind.ARTICLE;
    }

    boolean isOnlyOneOfItsKind() {
        return countedIn().count(kind) == 1;
    }

    private Counters countedIn() {
        Provision place = numberedParent();
        return place == null ? text.rootCounters() : text.counters(place);
    }

    /** The nearest provision above that takes part in names. */
    @Nullable
    Provision numberedParent() {
        Provision place = parent;
        while (place != null && place.isTransparent()) {
            place = place.parent;
        }
        return place;
    }

    /** The provision whose full name comes before this one's; null where this name stands alone. */
    @Nullable
    Provision scope() {
        Provision place = numberedParent();
        if (kind.isAnnex() || (kind.isHeading() && text.scheme() == NumberingScheme.PLAIN)) {
            return null;
        }
        if (kind == ProvisionKind.ARTICLE) {
            while (place != null && !place.kind.isAnnex()) {
                place = place.parent;
            }
            return place;
        }
        // 第二条第一号: the only 項 of an article is not cited
        boolean statuteItem = kind == ProvisionKind.ITEM && text.scheme() == NumberingScheme.STATUTE;
        if (statuteItem && place != null && place.kind == ProvisionKind.PARAGRAPH && place.isOnlyOneOfItsKind()) {
            Provision outer = place.numberedParent();
            return outer == null ? place : outer;
        }
        return place;
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
