package jp.naisc.council.document.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that nobody would write and somebody will send, each as large as the door allows or nearly so. The bound is
 * generous: it tells work that grows with the size from work that grows with its square, and an answer from a crash.
 */
class HostileSourcesTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int LONG = 1_000_000;
    private static final String DIALECT = "---\nformat: council-text/1\n---\n\n# t\n\n";

    static Stream<Arguments> sources() {
        return Stream.of(
                source("spaces inside a line", "a" + " ".repeat(LONG) + "b"),
                source("full-width spaces inside a line", "a" + "\u3000".repeat(LONG) + "b"),
                source("spaces before a brace that never comes", "# t\n\n## a" + " ".repeat(LONG) + "b"),
                source("an id without its end", "# t\n\n{#" + "a".repeat(LONG)),
                source("an id without its end, in a heading", "# t\n\n## h {#" + "a".repeat(LONG)),
                source("ids that begin and begin", "# t\n\n## h " + "{#a ".repeat(LONG / 4)),
                source("layout without end", "# t\n\n" + "<div>".repeat(LONG / 5)),
                source("a number with many points", "# t\n\n## 1" + ".1".repeat(LONG / 2) + " x\n\n## 2 y\n"),
                source("columns", "# t\n\n|a|\n|" + "-|".repeat(LONG / 2)),
                source("columns of the dialect", DIALECT + "|a|\n|" + "---|".repeat(LONG / 4)),
                source("cells of the dialect", DIALECT + "|".repeat(5 * LONG)),
                source("attributes of a tag", DIALECT + "<ins" + " a=\"\"".repeat(LONG / 5) + ">x</ins>"),
                source("attributes of a block", DIALECT + "x {" + "a=\"\" ".repeat(LONG / 5) + "}"),
                source("a law without a number", "見本法\n（" + "第".repeat(LONG) + "）\n\n第一条　あ\n\n第二条　い\n"),
                source("branches", "見本法\n\n第一条" + "の一".repeat(LONG / 2) + "　あ\n\n第二条　い\n\n第三条　い\n"),
                source("a kanji number", "見本法\n\n第" + "一".repeat(LONG) + "条　あ\n\n第二条　い\n\n第三条　い\n"),
                source("the same article again", "見本法\n\n" + "第一条　あ\n".repeat(9_900)),
                source("contents", "見本法\n目次\n" + "第一章　総則\n".repeat(150_000) + "\n" + "第一条　あ\n".repeat(9_000)),
                source("Word's list marks", "<p style='" + "mso-list:".repeat(LONG / 9) + "'>a</p>"),
                source("lists in lists", "<ul>".repeat(LONG / 20)),
                source("tables in tables", "<table><tr><td>".repeat(LONG / 60)),
                source("emphasis", "# t\n\n" + "*a **b ".repeat(LONG / 7)),
                source("brackets", "# t\n\n" + "[".repeat(LONG)),
                source("spaces among the attributes of a block", DIALECT + "x {" + " ".repeat(LONG) + "}"),
                source("marks that open and close", DIALECT + "x****".repeat(LONG / 5)),
                source("tags that open and close", "# t\n\n" + "x<b></b>".repeat(LONG / 8)),
                source("tags without an end", "# t\n\n" + "<a ".repeat(LONG / 3)),
                source("tags with one end for all", "# t\n\n" + "<a ".repeat(LONG / 3) + ">"),
                source("references", "# t\n\n" + "[[#a".repeat(LONG / 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void isAnsweredInTime(String name, String source) {
        var answer = assertTimeoutPreemptively(BOUND, () -> Importer.read(source.getBytes(UTF_8), "file.md"));
        assertThat(answer).isInstanceOfAny(ImportResult.Imported.class, ImportResult.Refused.class);
    }

    private static Arguments source(String name, String text) {
        return Arguments.of(name, text);
    }
}
