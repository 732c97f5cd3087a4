package jp.naisc.council.document.format;

import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult.Refused;

/** What somebody pastes from Word or a web page: hostile until read into our schema (see {@link HtmlReader}). */
public final class WebPaste {

    private WebPaste() {}

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
