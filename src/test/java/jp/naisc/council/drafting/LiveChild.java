package jp.naisc.council.drafting;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jp.naisc.council.bench.LiveServer;

/** The platform in a process of its own, to be killed. */
record LiveChild(Process process, int port, String draft) {

    /** @param where a data folder, or the address of a database */
    static LiveChild start(String where) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LiveServer.class.getName(),
                where);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                var words = line.split(" ");
                drain(out);
                return new LiveChild(process, Integer.parseInt(words[1]), words[2]);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start:\n" + said);
    }

    private static void drain(BufferedReader out) {
        Thread.ofVirtual().start(() -> out.lines().forEach(line -> {}));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
