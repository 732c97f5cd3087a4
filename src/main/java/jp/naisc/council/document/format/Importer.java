package jp.naisc.council.document.format;

import java.util.List;
import java.util.Locale;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult.Imported;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;
import jp.naisc.council.document.model.InvalidTextException;

/** The door for files: size first, then encoding, then the kind of text, then its reader. */
public final class Importer {

    private Importer() {}

    /** What a file is taken for. */
    public enum Format {
        MARKDOWN,
        STATUTE,
        /** Plain text with 第1章 and 第1節. */
        OUTLINE,
        HTML,
        CANONICAL_JSON
    }

    /** Reads a file of any kind we know; the name only helps to tell the kind. */
    public static ImportResult read(byte[] bytes, String fileName) {
        try {
            String source = SourceBytes.decode(bytes);
            SourceText.check(source);
            return switch (detect(source, fileName)) {
                case MARKDOWN -> Markdown.read(source);
                case STATUTE -> StatuteText.read(source);
                case OUTLINE -> new PolicyOutline().read(source);
                case HTML -> WebPaste.read(source, CommonMarkReader.guess(source));
                case CANONICAL_JSON -> canonical(source);
            };
        } catch (RefusedImport refused) {
            return refused.result();
        }
    }

    public static Format detect(String source, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String start = source.substring(0, Math.min(source.length(), 1000))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("{\"doc\":")) {
            return Format.CANONICAL_JSON;
        }
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
        if (page || name.endsWith(".html") || name.endsWith(".htm")) {
            return Format.HTML;
        }
        if (StatuteText.recognises(source)) {
            return Format.STATUTE;
        }
        return PolicyOutline.recognises(source) ? Format.OUTLINE : Format.MARKDOWN;
    }

    private static ImportResult canonical(String source) {
        try {
            PolicyText text = PolicyText.parse(source.strip());
            text.doc().check();
            return new Imported(text, List.of(), FrontMatter.NONE);
        } catch (InvalidTextException | IllegalArgumentException e) {
            return new Refused(Refusal.MALFORMED, String.valueOf(e.getMessage()));
        }
    }
}
