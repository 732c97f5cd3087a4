package jp.naisc.council.document.format;

import java.util.List;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult.Imported;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;
import jp.naisc.council.document.model.InvalidTextException;

/**
 * Texts as Markdown. {@link #write} is for keeping and carrying: what it wrote reads back to the same digest, whatever
 * the text contains. {@link #read} takes that dialect and also Markdown that people and other systems write.
 */
public final class Markdown {

    private Markdown() {}

    public static String write(PolicyText text) {
        return write(text, FrontMatter.NONE);
    }

    /** With what the reader of the file should know (title, version, date): it is carried along and not part of the text. */
    public static String write(PolicyText text, FrontMatter about) {
        return new DialectWriter().write(text, about);
    }

    public static ImportResult read(String source) {
        try {
            SourceText.check(source);
            FrontMatter.Split split = FrontMatter.split(source);
            if (split.about().get("format").orElse("").equals(DialectWriter.FORMAT)) {
                PolicyText text = PolicyText.of(DialectReader.read(split.body(), split.about()));
                return new Imported(
                        text,
                        List.of(),
                        split.about(),
                        Importer.Format.MARKDOWN_WITH_IDS,
                        DocumentBuilder.declared(text));
            }
            return new CommonMarkReader(split).read();
        } catch (RefusedImport refused) {
            return refused.result();
        } catch (InvalidTextException invalid) {
            return new Refused(Refusal.MALFORMED, String.valueOf(invalid.getMessage()));
        }
    }
}
