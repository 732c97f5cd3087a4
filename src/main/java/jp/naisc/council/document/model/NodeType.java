package jp.naisc.council.document.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of node: what it may contain, which marks its children may carry, and its attributes. */
public final class NodeType {

    private final String name;
    private final int index;
    private final Set<String> groups;
    private final boolean inline;
    private final boolean atom;
    private final Attributes attributes;
    private ContentMatch content = ContentMatch.EMPTY;
    private @Nullable Set<MarkType> marks;

    NodeType(String name, int index, Set<String> groups, boolean inline, boolean atom, Attributes attributes) {
        this.name = name;
        this.index = index;
        this.groups = groups;
        this.inline = inline;
        this.atom = atom;
        this.attributes = attributes;
    }

    /** Types refer to each other, so the schema completes them once, while it is being built; null means any mark. */
    void complete(ContentMatch contentStart, @Nullable Set<MarkType> allowedMarks) {
        this.content = contentStart;
        this.marks = allowedMarks;
    }

    public String name() {
        return name;
    }

    /** Position in the schema: content automata are tables over it. */
    int index() {
        return index;
    }

    public boolean isInGroup(String group) {
        return groups.contains(group);
    }

    public boolean isText() {
        return name.equals("text");
    }

    public boolean isInline() {
        return inline;
    }

    public boolean isBlock() {
        return !inline;
    }

    /** A block whose content is text and other inline nodes. */
    public boolean isTextblock() {
        return !inline && content.isInline();
    }

    /** A node that can contain nothing. Text is a leaf too. */
    public boolean isLeaf() {
        return content == ContentMatch.EMPTY;
    }

    /** Handled as one piece: a leaf, or declared so. Marks are set on inline atoms. */
    public boolean isAtom() {
        return atom || isLeaf();
    }

    public boolean hasAttribute(String attribute) {
        return attributes.has(attribute);
    }

    Attributes attributes() {
        return attributes;
    }

    /** Where matching the content of such a node starts. */
    public ContentMatch content() {
        return content;
    }

    public boolean allows(MarkType mark) {
        return marks == null || marks.contains(mark);
    }

    public boolean allows(List<Mark> set) {
        if (marks != null) {
            for (Mark mark : set) {
                if (!marks.contains(mark.type())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the children are in an allowed order and carry only allowed marks; looks no deeper. */
    public boolean allows(Fragment children) {
        ContentMatch match = content;
        for (int i = 0; i < children.childCount(); i++) {
            Node child = children.child(i);
            ContentMatch next = match.after(child.type());
            if (next == null || !allows(child.marks())) {
                return false;
            }
            match = next;
        }
        return match.isValidEnd();
    }

    /** Whether content of the other type could stand in a node of this type, as far as its first child tells. */
    public boolean isJoinableWith(NodeType other) {
        return this == other || content.sharesStart(other.content);
    }

    /**
     * A node of this type. Attributes are checked and completed and the marks sorted; the content is not checked, because
     * pieces of a slice are often incomplete: see {@link Node#check()}.
     */
    public Node create(Map<String, ? extends @Nullable Object> attrs, Fragment children, List<Mark> marks) {
        if (isText()) {
            throw new IllegalArgumentException("text is made with Schema.text");
        }
        return new Node(this, attributes.complete(attrs), children, null, Mark.sorted(marks));
    }

    @Override
    public String toString() {
        return name;
    }
}
