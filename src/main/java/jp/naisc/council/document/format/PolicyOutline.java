package jp.naisc.council.document.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyNumbers;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a plain text file, the way ministries mail them: 第1章　…, 第1節　…, one line a paragraph, (1) and ア for
 * items. Without a line in front of the first heading there is no title.
 */
final class PolicyOutline {

    private static final Pattern HEADING = Pattern.compile("(第[0-9]{1,4}[編章節款目])[ \u3000]+(.*[^。])");
    private static final List<Pattern> ITEMS = List.of(
            Pattern.compile("([(（][0-9０-９]{1,3}[)）])[ \u3000]*(.+)"),
            Pattern.compile("([ア-ン])[ \u3000]+(.+)"),
            Pattern.compile("([(（][ア-ン][)）])[ \u3000]*(.+)"));

    private final DocumentBuilder document = new DocumentBuilder();
    private final PolicyCounter counter = new PolicyCounter();
    private final int[] items = new int[ITEMS.size() + 2];

    /** Two headings on lines of their own, and nothing that Markdown would call one. */
    static boolean recognises(String source) {
        long headings = source.lines()
                .filter(line -> HEADING.matcher(SourceText.trimmed(line)).matches())
                .limit(2)
                .count();
        return headings == 2 && source.lines().noneMatch(line -> line.startsWith("#") || line.startsWith("---"));
    }

    ImportResult.Imported read(String source) {
        source.lines().map(SourceText::trimmed).filter(line -> !line.isEmpty()).forEach(this::line);
        return document.finish(TextLanguage.JA, NumberingScheme.POLICY, FrontMatter.NONE, Importer.Format.OUTLINE);
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            Map<String, @Nullable Object> attrs = new HashMap<>();
            attrs.put("number", heading.group(1));
            counter.settle(attrs);
            add("heading", attrs, heading.group(2));
            return;
        }
        if (document.isEmpty() && !document.hasTitle()) {
            document.title(inline(line));
            return;
        }
        for (int level = 1; level <= ITEMS.size(); level++) {
            Matcher item = ITEMS.get(level - 1).matcher(line);
            if (item.matches()) {
                item(level, item.group(1), item.group(2));
                return;
            }
        }
        Arrays.fill(items, 0);
        add("paragraph", Map.of(), line);
    }

    private void item(int level, String written, String words) {
        int n = ++items[level];
        Arrays.fill(items, level + 1, items.length, 0);
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("level", level);
        attrs.put("number", written.equals(PolicyNumbers.item(level, n)) ? null : written);
        add("item", attrs, words);
    }

    private void add(String type, Map<String, ? extends @Nullable Object> attrs, String words) {
        document.add(type, attrs, inline(words));
    }

    private static List<Node> inline(String words) {
        return List.of(DocumentBuilder.SCHEMA.text(words));
    }
}
