package jp.naisc.council.base.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages are complete, nothing is kept that nobody says, and no screen speaks without a key. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void bothLanguagesSayTheSameKeysOnce() throws IOException {
        assertThat(japanese().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english().stringPropertyNames());
        for (var file : List.of("translations.properties", "translations_en.properties")) {
            var keys = Files.readAllLines(TEXTS.resolve(file)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesUseTheSameValues() throws IOException {
        var english = english();
        japanese().forEach((key, text) -> assertThat(places((String) text))
                .as((String) key)
                .isEqualTo(places(english.getProperty((String) key, ""))));
    }

    /** Nobody reads "1 minutes": what is counted has a form for one, or stands where it needs none. */
    @Test
    void whatIsCountedInEnglishHasAFormForOne() throws IOException {
        var counted = Pattern.compile(
                "(?<!of )\\{\\d} (people|changes|provisions|minutes|seconds|suggestions|comments|amendments"
                        + "|members|entries|versions|editions|answers|steps|days|places)\\b");
        english().forEach((key, text) -> assertThat(
                        counted.matcher((String) text).find())
                .as("%s = %s", key, text)
                .isFalse());
    }

    @Test
    void nothingIsLeftUntranslated() throws IOException {
        english().forEach((key, text) -> assertThat(
                        JAPANESE.matcher(withoutExamples((String) text)).find())
                .as("%s = %s", key, text)
                .isFalse());
    }

    /** A key is said when the source has it, or has the beginning to which an enum's constant is added. */
    @Test
    void noKeyIsUnused() throws IOException {
        var literals = literals();
        var unused = new TreeSet<>(japanese().stringPropertyNames());
        unused.removeIf(key -> literals.stream()
                .anyMatch(literal -> key.equals(literal) || (literal.endsWith(".") && key.startsWith(literal))));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeySaidExists() throws IOException {
        var known = japanese().stringPropertyNames();
        var said = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            var found = said.matcher(Files.readString(source));
            while (found.find()) {
                if (!known.contains(found.group(1))) {
                    missing.add(source.getFileName() + ": " + found.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noScreenHasJapaneseOfItsOwn() throws IOException {
        var found = new ArrayList<String>();
        for (var source : sources()) {
            var path = source.toString().replace('\\', '/');
            if (path.contains("/ui/") || path.contains("/shell/")) {
                LITERAL.matcher(COMMENT.matcher(Files.readString(source)).replaceAll(""))
                        .results()
                        .filter(literal -> JAPANESE.matcher(literal.group(1)).find())
                        .forEach(literal -> found.add(source.getFileName() + ": " + literal.group(1)));
            }
        }
        assertThat(found).isEmpty();
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)[,}]").matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    /** Names of languages and examples of input are in their own script in either language. */
    private static String withoutExamples(String text) {
        return text.equals("日本語") ? "" : text.replace("令和8年8月1日", "");
    }

    private static TreeSet<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        var speaking = new ArrayList<>(sources());
        speaking.addAll(files(TEMPLATES, ".jte"));
        for (var source : speaking) {
            LITERAL.matcher(Files.readString(source)).results().forEach(found -> literals.add(found.group(1)));
        }
        return literals;
    }

    private static List<Path> sources() throws IOException {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Properties japanese() throws IOException {
        return read("translations.properties");
    }

    private static Properties english() throws IOException {
        return read("translations_en.properties");
    }

    private static Properties read(String file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(TEXTS.resolve(file))));
        texts.values().forEach(text -> new MessageFormat((String) text, Locale.ROOT));
        return texts;
    }
}
