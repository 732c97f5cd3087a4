package jp.naisc.council.base;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher's stand-in for a JDK starts: extracts nothing, trains nothing, and as the server answers every request with
 * 200, notes with which arguments it was started and whether it was stopped in order.
 */
public final class StandInServer {

    private StandInServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        if (words.contains("extract")) {
            var app = Path.of(words.get(words.indexOf("--destination") + 1));
            Files.createDirectories(app);
            Files.writeString(app.resolve("council.jar"), "");
            return;
        }
        if (words.contains("-Dspring.context.exit=onRefresh")) {
            return;
        }
        var machine = Path.of(System.getenv("MACHINE"));
        var refuses = System.getenv("STAND_IN_REFUSES");
        if (refuses != null) {
            System.err.println("The data folder is in use by another running server.");
            System.exit(Integer.parseInt(refuses));
        }
        Files.writeString(machine.resolve("server.arguments"), String.join("\n", words));
        var port = words.stream()
                .filter(word -> word.startsWith("--server.port="))
                .map(word -> Integer.parseInt(word.substring("--server.port=".length())))
                .findFirst()
                .orElseThrow();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.writeString(machine.resolve("server.stopped"), "in order");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        server.start();
        Thread.currentThread().join();
    }
}
