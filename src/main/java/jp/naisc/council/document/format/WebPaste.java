package jp.naisc.council.document.format;

import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult.Refused;
import org.jsoup.Jsoup;

/** What somebody pastes from Word or a web page: hostile until read into our schema (see {@link HtmlReader}). */
public final class WebPaste {

    private WebPaste() {}

    /** The same for a page that does not say its language: its words tell it, not its tags and style sheets. */
    public static ImportResult read(String html) {
        var words = Jsoup.parseBodyFragment(html.replace('\uffff', '\ufffd')).text();
        return read(html, CommonMarkReader.guess(words));
    }

    public static ImportResult read(String html, TextLanguage language) {
        try {
            SourceText.check(html);
            var document = new DocumentBuilder();
            new HtmlReader(document, language, 0).readInto(html);
            return document.finish(language, NumberingScheme.POLICY, FrontMatter.NONE, Importer.Format.HTML);
        } catch (RefusedImport refused) {
            return refused.result();
        } catch (StackOverflowError tooDeep) {
            return new Refused(ImportResult.Refusal.TOO_DEEP, "parser");
        }
    }
}
