package jp.naisc.council.document.suggest;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs scripts of frontend/test with the Node and the packages that the editor's own tests use. */
final class EditorScripts {

    private static final Path PINS = Path.of("frontend/test/package.json");
    private static final Path HOME = Path.of("target/frontend-test");
    private static final int INSTALL_SECONDS = 180;

    /** {@code ./council test} says which Node it has found. */
    private static final String NODE = System.getProperty("council.node", "node");

    private EditorScripts() {}

    /** A script that prints; its errors appear among the test's. */
    static Process start(String script, String... arguments) throws IOException, InterruptedException {
        if (!run(List.of(NODE, "-e", "process.exit(Number(process.versions.node.split('.')[0]) < 24 ? 1 : 0)"), 20)) {
            abort("no Node 24: the editor's suggestions were not compared with the server's");
        }
        install();
        var command = new ArrayList<>(List.of(NODE, "--import", "./frontend/test/resolve.mjs", script));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("FRONTEND_TEST_HOME", HOME.toAbsolutePath().toString());
        return builder.start();
    }

    private static void install() throws IOException, InterruptedException {
        Path installed = HOME.resolve("package.json");
        boolean complete = Files.isDirectory(HOME.resolve("node_modules/prosemirror-view"))
                && Files.exists(installed)
                && Files.mismatch(installed, PINS) < 0;
        if (complete) {
            return;
        }
        Files.createDirectories(HOME);
        Files.copy(PINS, installed, StandardCopyOption.REPLACE_EXISTING);
        var install = List.of(
                "npm",
                "install",
                "--prefix",
                HOME.toString(),
                "--no-package-lock",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund");
        if (!run(install, INSTALL_SECONDS)) {
            abort("npm could not install the editor's packages: suggestions were not compared");
        }
    }

    private static boolean run(List<String> command, int seconds) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
