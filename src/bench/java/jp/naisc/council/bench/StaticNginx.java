package jp.naisc.council.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** nginx serving one packed file, as the baseline: its own configuration, a free port, nothing logged. */
final class StaticNginx implements AutoCloseable {

    private static final String PROGRAM = "nginx";

    private final Process process;
    private final int port;

    private StaticNginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty where there is no nginx. */
    static Optional<StaticNginx> serve(byte[] packed) throws IOException, InterruptedException {
        var program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var folder = Files.createTempDirectory("council-nginx");
        Files.write(folder.resolve("page"), packed);
        // Started by root, nginx reads the file as another user.
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        var port = freePort();
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                worker_processes auto;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  open_file_cache max=10;
                  client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                  uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    location / { default_type "text/html; charset=utf-8"; add_header Content-Encoding gzip; }
                  }
                }
                """.formatted(folder, port));
        var process = new ProcessBuilder(
                        program.get().toString(), "-c", configuration.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        awaitPort(process, port);
        return Optional.of(new StaticNginx(process, port));
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }

    private static Optional<Path> program() {
        var places = (System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":");
        for (var place : places) {
            var candidate = Path.of(place, PROGRAM);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(Process process, int port) throws IOException, InterruptedException {
        for (var i = 0; i < 100 && process.isAlive(); i++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not start");
    }
}
