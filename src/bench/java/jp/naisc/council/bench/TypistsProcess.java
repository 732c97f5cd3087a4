package jp.naisc.council.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.bench.RoomTypists.Typist;

/** The other end of {@link RoomTypists}. */
final class TypistsProcess implements AutoCloseable {

    /**
     * What they say at the end.
     *
     * @param edits milliseconds from a keystroke to its receipt by another
     * @param suggestions the same of suggested characters
     * @param typed how many characters each of those who type has typed, in their order
     * @param texts the digest of the text that each of all has before him
     */
    record Report(List<Double> edits, List<Double> suggestions, List<Integer> typed, List<String> texts) {}

    private final Process process;
    private final BufferedReader said;
    private final PrintWriter tell;

    private TypistsProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.tell = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Starts them and returns when all have the text. */
    static TypistsProcess join(URI address, List<Typist> people) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmn128m",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RoomTypists.class.getName(),
                        address.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var typists = new TypistsProcess(process);
        people.forEach(one -> typists.tell.println(one.line()));
        typists.tell.println("join");
        typists.until("JOINED");
        return typists;
    }

    void type() {
        tell.println("type");
    }

    void measure() {
        tell.println("measure");
    }

    /** They stop and wait until everybody has everything. */
    Report stop() throws IOException {
        tell.println("stop");
        var report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line : until("END")) {
            var words = line.split(" ");
            switch (words[0]) {
                case "edit" -> report.edits().add(Double.valueOf(words[1]));
                case "suggestion" -> report.suggestions().add(Double.valueOf(words[1]));
                case "typed" -> report.typed().add(Integer.valueOf(words[1]));
                case "text" -> report.texts().add(words[1]);
                default -> throw new IllegalStateException("not understood: " + line);
            }
        }
        return report;
    }

    private List<String> until(String last) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(last)) {
                return lines;
            }
            lines.add(line);
        }
        throw new IllegalStateException("the typists are gone; they said " + lines);
    }

    @Override
    public void close() throws InterruptedException {
        tell.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
