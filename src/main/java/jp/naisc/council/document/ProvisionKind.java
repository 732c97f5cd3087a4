package jp.naisc.council.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a provision is. The order of the heading kinds is the order in which they nest: 編 &gt; 章 &gt; 節 &gt; 款 &gt;
 * 目 &gt; 条 (domain.md §6). 附則 and 別表 follow the whole main text and therefore stand at the root.
 */
public enum ProvisionKind {
    PART(0, "part"),
    CHAPTER(1, "ch"),
    SECTION(2, "s"),
    SUBSECTION(3, "ss"),
    DIVISION(4, "d"),
    ARTICLE(5, "a"),
    SUPPLEMENT(-1, "sup"),
    APPENDIX(-1, "app"),
    PARAGRAPH(10, "p"),
    ITEM(11, "i"),
    NOTE(12, "note"),
    CODE(12, "code"),
    TABLE(12, "table");

    private static final Map<String, ProvisionKind> HEADINGS = Map.of(
            "part", PART,
            "chapter", CHAPTER,
            "section", SECTION,
            "subsection", SUBSECTION,
            "division", DIVISION,
            "article", ARTICLE,
            "supplement", SUPPLEMENT,
            "appendix", APPENDIX);

    private final int rank;
    private final String letter;

    ProvisionKind(int rank, String letter) {
        this.rank = rank;
        this.letter = letter;
    }

    /** A smaller rank contains a greater one; -1 stands at the root. */
    int rank() {
        return rank;
    }

    /** The letter in a derived id: {@code compute.p2}, {@code principles.p1.i3}. */
    String letter() {
        return letter;
    }

    public boolean isHeading() {
        return rank < PARAGRAPH.rank;
    }

    /** 附則 and 別表, in which articles are counted from one again. */
    public boolean isAnnex() {
        return rank < 0;
    }

    /**
     * Whether headings of this kind contain headings of the other: an annex contains articles and what nests above them
     * less than a chapter; nothing contains an annex.
     */
    public boolean contains(ProvisionKind inner) {
        if (inner.isAnnex()) {
            return false;
        }
        return isAnnex() ? inner.rank > CHAPTER.rank : rank < inner.rank;
    }

    /** The value of a heading's {@code level} attribute. */
    public String level() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProvisionKind> ofLevel(String level) {
        return Optional.ofNullable(HEADINGS.get(level));
    }
}
