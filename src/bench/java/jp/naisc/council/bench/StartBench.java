package jp.naisc.council.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The second {@code ./council run}, unchanged sources and existing data, to its first answer. */
final class StartBench {

    private static final int RUNS = 3;

    private StartBench() {}

    static List<Figure> run() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("council-start");
        ServerProcess.launch(data).close();
        var seconds = new double[RUNS];
        for (var i = 0; i < RUNS; i++) {
            var begun = System.nanoTime();
            try (var server = ServerProcess.launch(data)) {
                seconds[i] = (System.nanoTime() - begun) / 1e9;
            }
        }
        return List.of(Figure.atMost(
                "second ./council run to first answer", Samples.of(seconds).median(), "s", 6, "median of " + RUNS));
    }
}
