package jp.naisc.council.document.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult.Imported;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;
import jp.naisc.council.document.model.InvalidTextException;

/** The door for files: size first, then encoding, then the kind of text, then its reader. */
public final class Importer {

    /** A whole page, or a piece that was copied from one. */
    private static final Pattern PAGE = Pattern.compile(
            "<(?:!doctype html|(?:html|head|body|meta|article|section|main|h[1-6]|p|ul|ol|table|blockquote)[\\s>])");

    private Importer() {}

    /** What a file is taken for. */
    public enum Format {
        MARKDOWN,
        /** Our own Markdown, which has an id for every provision. */
        MARKDOWN_WITH_IDS,
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
                case MARKDOWN, MARKDOWN_WITH_IDS -> Markdown.read(source);
                case STATUTE -> StatuteText.read(source);
                case OUTLINE -> new PolicyOutline().read(source);
                case HTML -> WebPaste.read(source);
                case CANONICAL_JSON -> canonical(source);
            };
        } catch (RefusedImport refused) {
            return refused.result();
        } catch (InvalidTextException invalid) {
            return new Refused(Refusal.MALFORMED, String.valueOf(invalid.getMessage()));
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
        if (PAGE.matcher(start).lookingAt() || name.endsWith(".html") || name.endsWith(".htm")) {
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
            return new Imported(
                    text, List.of(), FrontMatter.NONE, Format.CANONICAL_JSON, DocumentBuilder.declared(text));
        } catch (InvalidTextException | IllegalArgumentException e) {
            return new Refused(Refusal.MALFORMED, String.valueOf(e.getMessage()));
        }
    }
}
