package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Reads a statute line by line; see {@link StatuteText} for what it understands. */
final class StatuteReader {

    private final List<String> lines;
    private final DocumentBuilder document = new DocumentBuilder();
    private final StatuteCounter counter = new StatuteCounter();
    private final List<String> contents = new ArrayList<>();
    private FrontMatter about = FrontMatter.NONE;
    private @Nullable String caption;
    private boolean inArticle;
    private boolean inAnnex;
    private int at;

    StatuteReader(String source) {
        this.lines = source.lines().toList();
    }

    ImportResult.Imported read() {
        titleAndNumber();
        for (; at < lines.size(); at++) {
            line(StatuteLine.of(lines.get(at)));
        }
        looseCaption();
        ImportResult.Imported imported =
                document.finish(TextLanguage.JA, NumberingScheme.STATUTE, about, Importer.Format.STATUTE);
        if (contents.isEmpty()) {
            return imported;
        }
        var notes = new ArrayList<>(imported.notes());
        notes.add(new ImportNote(Kind.CONTENTS_DROPPED, 0, ""));
        notes.addAll(StatuteContents.differences(contents, imported.text()));
        return new ImportResult.Imported(imported.text(), notes, about, imported.format(), imported.declared());
    }

    /** The law number is no provision but is part of what is printed: a note of the text, and told beside it. */
    private void titleAndNumber() {
        while (at < lines.size() && StatuteLine.of(lines.get(at)).kind() == StatuteLine.Kind.BLANK) {
            at++;
        }
        if (at < lines.size() && StatuteLine.of(lines.get(at)).kind() == StatuteLine.Kind.TEXT) {
            String title = StatuteLine.of(lines.get(at)).text();
            document.title(inline(title));
            about = about.with("title", title);
            at++;
        }
        StatuteLine next = at < lines.size() ? StatuteLine.of(lines.get(at)) : StatuteLine.of("");
        if (next.kind() == StatuteLine.Kind.CAPTION && isLawNumber(next.text())) {
            document.add("note", Map.of(), inline("（" + next.text() + "）"));
            about = about.with("law-number", next.text());
            at++;
        }
    }

    private static boolean isLawNumber(String words) {
        int ordinal = words.indexOf('第');
        return words.endsWith("号") && ordinal >= 0 && ordinal < words.length() - 2;
    }

    private void line(StatuteLine line) {
        switch (line.kind()) {
            case BLANK -> {}
            case CONTENTS -> contents();
            case CAPTION -> {
                looseCaption();
                caption = line.text();
            }
            case HEADING -> heading(line);
            case SUPPLEMENT -> annex(line, null);
            case APPENDIX -> annex(line, line.number());
            case ARTICLE -> article(line);
            case PARAGRAPH -> {
                unnumberedCaption();
                String number = counter.paragraph(line.number());
                note(number);
                paragraph(number, line.text());
            }
            case ITEM -> item(line);
            case TEXT -> text(line);
        }
    }

    /** Everything to the next blank line; the labels are generated, so only a check remains. */
    private void contents() {
        for (at++; at < lines.size(); at++) {
            String entry = lines.get(at).strip();
            if (entry.isEmpty()) {
                return;
            }
            contents.add(entry);
        }
    }

    private void heading(StatuteLine line) {
        looseCaption();
        inArticle = false;
        inAnnex = false;
        String number = counter.heading(line.level(), line.number());
        note(number);
        heading(line.level(), number, line.text());
    }

    private void annex(StatuteLine line, @Nullable String number) {
        looseCaption();
        inArticle = false;
        inAnnex = true;
        counter.annex();
        heading(line.level(), number, line.text());
    }

    private void article(StatuteLine line) {
        inArticle = true;
        String number = counter.heading("article", line.number());
        note(number);
        heading("article", number, caption == null ? "" : caption);
        caption = null;
        if (!line.text().isEmpty()) {
            counter.paragraph();
            paragraph(null, line.text());
        }
    }

    private void item(StatuteLine line) {
        looseCaption();
        String number = counter.item(line.itemLevel(), line.number());
        note(number);
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("level", line.itemLevel());
        attrs.put("number", number);
        document.add("item", attrs, inline(line.text()));
    }

    /** Text without a number: the one paragraph of a 附則, or a line that goes on after items and is not counted. */
    private void text(StatuteLine line) {
        unnumberedCaption();
        boolean counted = inAnnex && !inArticle;
        if (counted) {
            counter.paragraph();
        }
        paragraph(counted ? null : "", line.text());
    }

    /** A caption above a paragraph: an article heading that says it has no number, and is looked through (Numbering). */
    private void unnumberedCaption() {
        if (caption != null) {
            heading("article", "", caption);
            caption = null;
        }
    }

    /** A caption over nothing it could belong to was a line of text in brackets. */
    private void looseCaption() {
        if (caption != null) {
            paragraph("", "（" + caption + "）");
            caption = null;
        }
    }

    private void heading(String level, @Nullable String number, String words) {
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("level", level);
        attrs.put("number", number);
        document.add("heading", attrs, inline(words));
    }

    private void paragraph(@Nullable String number, String words) {
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("number", number);
        document.add("paragraph", attrs, inline(words));
    }

    private void note(@Nullable String number) {
        if (number != null) {
            document.note(Kind.NUMBER_FIXED, at + 1, number);
        }
    }

    private static List<Node> inline(String words) {
        return words.isEmpty() ? List.of() : List.of(DocumentBuilder.SCHEMA.text(words));
    }
}
