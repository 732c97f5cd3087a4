package jp.naisc.council.document.format;

/**
 * Japanese statute text as it is printed: title and law number, 目次, 編章節款目 by indentation, （見出し） above its
 * article, 第一条　…, ２　paragraphs, 一　items, イ, （１）, 附則 and 別表. One line of source is one block.
 */
public final class StatuteText {

    private StatuteText() {}

    public static ImportResult read(String source) {
        try {
            SourceText.check(source);
            return new StatuteReader(source).read();
        } catch (RefusedImport refused) {
            return refused.result();
        }
    }

    /** Whether a source looks like a statute: two lines that begin as articles do, and no Markdown heading. */
    public static boolean recognises(String source) {
        long articles = source.lines()
                .filter(line -> StatuteLine.of(line).kind() == StatuteLine.Kind.ARTICLE)
                .limit(2)
                .count();
        return articles == 2 && source.lines().noneMatch(line -> line.startsWith("# ") || line.startsWith("## "));
    }
}
