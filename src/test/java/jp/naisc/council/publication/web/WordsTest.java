package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public pages speak both languages completely, and say nothing that stands in a template. */
class WordsTest {

    private static final Pattern USED = Pattern.compile("frame\\.say\\(\"([a-zA-Z0-9.-]+)\"");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void everySentenceExistsInBothLanguages() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.JAPANESE)).isNotEmpty();
    }

    @Test
    void everySentenceATemplateAsksForExists() throws IOException {
        var japanese = keys(Locale.JAPANESE);
        for (var template : templates()) {
            var uses = USED.matcher(template);
            while (uses.find()) {
                assertThat(japanese).contains("public." + uses.group(1));
            }
        }
    }

    @Test
    void noTemplateSpeaksByItself() throws IOException {
        for (var template : templates()) {
            var lines = template.lines()
                    .filter(line -> !line.contains("\"日本語\"") && !line.contains("　"))
                    .toList();
            assertThat(lines).noneMatch(line -> JAPANESE.matcher(line).find());
        }
    }

    private static Iterable<String> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            var all = new ArrayList<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                all.add(Files.readString(file));
            }
            return all;
        }
    }

    private static TreeSet<String> keys(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var keys = new TreeSet<>(ResourceBundle.getBundle("vaadin-i18n/translations", locale, control)
                .keySet());
        keys.removeIf(key -> !key.startsWith("public."));
        return keys;
    }
}
