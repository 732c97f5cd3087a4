package jp.naisc.council.document.format;

/** How much of a stranger's text is read; far above any policy or statute, far below what would trouble the server. */
public final class ImportLimits {

    public static final int BYTES = 5 * 1024 * 1024;
    public static final int LINES = 200_000;
    public static final int DEPTH = 64;
    public static final int BLOCKS = 20_000;
    /** Cells of one table; spans beyond it would let a hundred bytes claim a million cells on the page. */
    public static final int CELLS = 20_000;

    /** Nobody reads more, and a page of nothing but unknown tags must not cost a note for each. */
    public static final int NOTES = 1_000;

    public static final int COLUMN_SPAN = 100;
    public static final int ROW_SPAN = 1000;

    private ImportLimits() {}
}
