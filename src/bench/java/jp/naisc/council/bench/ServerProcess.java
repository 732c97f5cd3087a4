package jp.naisc.council.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The platform as an operator starts it, in a process of its own: figures of the whole (start, memory, pages) are measured on this and not
 * on an application inside the driver's JVM.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the extracted application that {@code ./council bench} has built, and waits for its first answer. */
    static ServerProcess start(Path data, String... arguments) throws IOException, InterruptedException {
        var command = System.getenv("COUNCIL_SERVER");
        if (command == null) {
            throw new IllegalStateException("start the measurements with ./council bench");
        }
        var words = new ArrayList<>(Arrays.asList(command.split(" ")));
        var port = freePort();
        words.addAll(List.of("--server.port=" + port, "--council.data=" + data));
        words.addAll(Arrays.asList(arguments));
        return await(new ProcessBuilder(words), port);
    }

    /** Starts the platform by its launcher, as a person does; the launcher's own work is part of what is measured. */
    static ServerProcess launch(Path data) throws IOException, InterruptedException {
        var port = freePort();
        return await(
                new ProcessBuilder("./council", "run", "--port", String.valueOf(port), "--data", data.toString()),
                port);
    }

    private static ServerProcess await(ProcessBuilder builder, int port) throws IOException, InterruptedException {
        var log = Files.createTempFile("council-bench", ".log");
        var server = new ServerProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), port);
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && server.process.isAlive()) {
                if (server.answers(client)) {
                    return server;
                }
                Thread.sleep(20);
            }
        }
        server.close();
        throw new IllegalStateException("the server did not answer:\n" + Files.readString(log));
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address("/"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    int port() {
        return port;
    }

    /** Resident memory of the server's JVM in megabytes, as the kernel counts it. */
    double residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    /** The most that was ever resident since the start. */
    double peakMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    private double megabytes(String which) throws IOException {
        var status = Files.readAllLines(Path.of("/proc/" + serverPid() + "/status"));
        return status.stream()
                .filter(line -> line.startsWith(which))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** The JVM itself: the launcher's process is a shell that has the JVM as its child. */
    private long serverPid() {
        return process.toHandle()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
