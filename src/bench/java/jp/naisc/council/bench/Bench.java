package jp.naisc.council.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./council bench [name] [--json]}: measures the platform's figures and prints each beside its target.
 *
 * <p>Every measurement is a class of its own that returns {@link Figure}s; this one only chooses and prints. It ends with status 1 when a
 * figure was missed, so that a script can tell.
 */
final class Bench {

    /** A measurement: it may take minutes and start servers of its own. */
    private interface Measurement {
        List<Figure> run() throws Exception;
    }

    private static final long SEED = 1;

    private static final Map<String, Measurement> MEASUREMENTS = measurements();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var words = Arrays.asList(arguments);
        var json = words.contains("--json");
        var names = words.stream().filter(word -> !word.startsWith("--")).toList();
        var out = System.out;
        if (names.contains("list")) {
            MEASUREMENTS.keySet().forEach(out::println);
            return;
        }
        for (var name : names) {
            if (!MEASUREMENTS.containsKey(name)) {
                System.err.println("no such measurement: " + name + "; there are " + MEASUREMENTS.keySet());
                System.exit(2);
            }
        }
        var allHold = true;
        for (var name : names.isEmpty() ? MEASUREMENTS.keySet() : names) {
            allHold &= print(MEASUREMENTS.get(name).run(), json, out);
        }
        System.exit(allHold ? 0 : 1);
    }

    private static boolean print(List<Figure> figures, boolean json, PrintStream out) {
        figures.forEach(figure -> out.println(json ? figure.json() : figure.row()));
        return figures.stream().allMatch(Figure::holds);
    }

    private static Map<String, Measurement> measurements() {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("anchors", Bench::anchors);
        all.put("authority", Bench::authority);
        all.put("comparison", Bench::comparison);
        all.put("room", RoomBench::run);
        all.put("start", StartBench::run);
        all.put("memory", MemoryBench::run);
        all.put("opening", OpeningBench::run);
        all.put("public-page", PublicPageBench::run);
        all.put("submit", SubmitBench::run);
        all.put("versions", VersionsBench::run);
        all.put("writers", WritersBench::run);
        return all;
    }

    private static List<Figure> anchors() {
        var millis = Samples.of(AnchorsBench.run(SEED));
        return List.of(Figure.atMost(
                "anchors: 5,000 comments carried to another version, warm",
                millis.median(),
                "ms",
                100,
                "300 articles, 250,000 characters, 4.5 % changed; with the comparison"));
    }

    private static List<Figure> authority() {
        var micros = Samples.of(AuthorityBench.run(SEED));
        return List.of(Figure.atMost(
                "authority: one submit on 300 articles, 300,000 characters, p99",
                micros.percentile(99),
                "µs",
                200,
                "one thread, 500 anchors, attribution"));
    }

    private static List<Figure> comparison() {
        var millis = Samples.of(ComparisonBench.run(SEED));
        return List.of(Figure.atMost(
                "comparison of 250,000 characters, 4 % changed, warm",
                millis.median(), "ms", 60, "another text each time"));
    }
}
