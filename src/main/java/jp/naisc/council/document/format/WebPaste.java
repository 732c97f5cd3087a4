package jp.naisc.council.document.format;

import java.util.function.Function;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult.Refused;
import org.jsoup.nodes.Element;

/** What somebody pastes from Word or a web page: hostile until read into our schema (see {@link HtmlReader}). */
public final class WebPaste {

    private WebPaste() {}

    /** The same for a page that does not say its language: its words tell it, not its tags and style sheets. */
    public static ImportResult read(String html) {
        return read(html, page -> CommonMarkReader.guess(page.text()));
    }

    public static ImportResult read(String html, TextLanguage language) {
        return read(html, page -> language);
    }

    private static ImportResult read(String html, Function<Element, TextLanguage> languageOf) {
        try {
            SourceText.check(html);
            var page = HtmlReader.parsed(html);
            var language = languageOf.apply(page);
            var document = new DocumentBuilder();
            new HtmlReader(document, language, 0).readChildren(page);
            return document.finish(language, NumberingScheme.POLICY, FrontMatter.NONE, Importer.Format.HTML);
        } catch (RefusedImport refused) {
            return refused.result();
        } catch (StackOverflowError tooDeep) {
            return new Refused(ImportResult.Refusal.TOO_DEEP, "parser");
        }
    }
}
