package jp.naisc.council.document.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.naisc.council.document.ExternalPrograms;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/** Runs scripts of frontend/test with the Node and the packages that the editor's own tests use. */
final class EditorScripts {

    private static final Path PINS = Path.of("frontend/test/package.json");
    private static final Path HOME = Path.of("target/frontend-test");
    private static final int INSTALL_SECONDS = 180;

    /** {@code ./council test} says which Node it has found. */
    private static final String NODE = System.getProperty("council.node", "node");

    private EditorScripts() {}

    /** A script that prints; its errors appear among the test's. */
    private static Process start(String script, String... arguments) throws IOException {
        if (!ExternalPrograms.run(
                List.of(NODE, "-e", "process.exit(Number(process.versions.node.split('.')[0]) < 24 ? 1 : 0)"), 20)) {
            abort("no Node 24: the editor's suggestions were not compared with the server's");
        }
        install();
        var command = new ArrayList<>(List.of(NODE, "--import", "./frontend/test/resolve.mjs", script));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("FRONTEND_TEST_HOME", HOME.toAbsolutePath().toString());
        return builder.start();
    }

    /** The cases that a script prints, one JSON object a line. */
    static void cases(String script, int count, int seed, Consumer<Map<String, @Nullable Object>> each)
            throws IOException {
        var process = start(script, String.valueOf(count), String.valueOf(seed));
        int cases = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases++;
                each.accept(Json.object(Json.read(line, JsonLimits.DOCUMENT), "case " + cases));
            }
        } finally {
            process.destroy();
        }
        assertThat(cases).isEqualTo(count);
    }

    static Node node(@Nullable Object json) {
        StringBuilder out = new StringBuilder();
        Json.write(out, Objects.requireNonNull(json));
        return Node.fromJson(Schema.policy(), out.toString());
    }

    static List<Step> steps(@Nullable Object json) {
        List<Step> steps = new ArrayList<>();
        for (Object step : Json.list(json, "steps")) {
            steps.add(Step.fromJson(Schema.policy(), step));
        }
        return steps;
    }

    private static void install() throws IOException {
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
        if (!ExternalPrograms.run(install, INSTALL_SECONDS)) {
            abort("npm could not install the editor's packages: suggestions were not compared");
        }
    }
}
