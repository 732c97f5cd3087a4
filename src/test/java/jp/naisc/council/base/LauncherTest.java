package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher itself, on machines that lack something. It runs in a folder of its own with nothing on the path but the small
 * tools it needs and what a test puts there; Maven, Node and the JDK are stand-ins that write down how they were called, and
 * the server is {@link StandInServer}.
 */
class LauncherTest {

    private static final List<String> SMALL_TOOLS = List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "sed",
            "grep",
            "awk",
            "find",
            "sort",
            "xargs",
            "cat",
            "sha256sum",
            "cut",
            "tee",
            "mkdir",
            "rm",
            "ln",
            "head",
            "sleep",
            "uname",
            "touch",
            "tr",
            "chmod",
            "cp");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<Process> running = new ArrayList<>();

    private Path machine = Path.of("");
    private Path project = Path.of("");
    private Path tools = Path.of("");
    private Path jdks = Path.of("");

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        machine = folder;
        project = Files.createDirectory(machine.resolve("the project"));
        tools = Files.createDirectory(machine.resolve("tools"));
        jdks = Files.createDirectory(machine.resolve("jdks"));
        Files.copy(launcher(), project.resolve("council"));
        executable(project.resolve("council"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main"));
        Files.writeString(project.resolve("src/main/One.java"), "class One {}");
        Files.createDirectories(project.resolve("frontend"));
        for (var tool : SMALL_TOOLS) {
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(where(tool)));
            executable(tools.resolve(tool));
        }
    }

    @AfterEach
    void stop() {
        running.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @ParameterizedTest
    @CsvSource({"ja_JP.UTF-8, JDK 21 以上が見つかりません", "en_US.UTF-8, No JDK 21 or newer was found"})
    void aMachineWithoutAJdkIsToldWhatToInstall(String language, String sentence) throws Exception {
        var said = run(language, "run");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains(sentence);
    }

    @Test
    void aJdkThatIsTooOldIsNone() throws Exception {
        jdk("17.0.12");
        assertThat(run("en", "run").words()).contains("No JDK 21 or newer was found");
        assertThat(runWith(List.of("JAVA_HOME=" + jdks.resolve("jdk-17.0.12")), "en", "run")
                        .words())
                .contains("No JDK 21 or newer was found");
    }

    @Test
    void ofSeveralJdks25IsChosenEvenWhenJavaHomeIsTooOld() throws Exception {
        jdk("17.0.12");
        jdk("25.0.3");
        jdk("26");
        maven(0);
        node();
        try (var server = started(List.of("JAVA_HOME=" + jdks.resolve("jdk-17.0.12")), project)) {
            assertThat(server.arguments()).contains("jdk-25.0.3");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, Maven が見つかりません", "en, Maven was not found"})
    void aMachineWithoutMavenIsToldSo(String language, String sentence) throws Exception {
        jdk("25.0.3");
        assertThat(run(language, "run").words()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"ja, Node 24 が要ります", "en, needs Node 24"})
    void aMachineWithoutNodeAndNpmIsToldSo(String language, String sentence) throws Exception {
        jdk("25.0.3");
        maven(0);
        assertThat(run(language, "run").words()).contains(sentence);
        script(tools.resolve("node"), "echo v20.20.2");
        assertThat(run(language, "run").words()).contains(sentence);
        assertThat(calls("mvn")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ja, 別のプログラムが使っています", "en, is taken by another program"})
    void aTakenPortIsSaidBeforeAnythingIsBuilt(String language, String sentence) throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        try (var taken = new ServerSocket(0)) {
            var said = run(language, "run", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.words()).contains(sentence).contains(String.valueOf(taken.getLocalPort()));
        }
        assertThat(calls("mvn")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "--port",
                "--data",
                "--port=",
                "--data=",
                "--port=abc",
                "--port=0",
                "--port=70000",
                "here"
            })
    void whatIsNoOptionIsRefusedInASentence(String option) throws Exception {
        for (var language : List.of("ja", "en")) {
            var said = run(language, "run", option);
            assertThat(said.status()).isNotZero();
            assertThat(said.words())
                    .startsWith("council: ")
                    .doesNotContain("line ")
                    .doesNotContain("unbound");
        }
        assertThat(run("en", "rum").status()).isEqualTo(2);
    }

    @Test
    void helpSpeaksBothLanguages() throws Exception {
        assertThat(run("en", "help").words()).contains("--data DIR").contains("Needs:");
        assertThat(run("ja", "help").words()).contains("--data DIR").contains("必要なもの");
    }

    @Test
    void aSecondRunWithUnchangedSourcesBuildsNothing() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        started(List.of(), project).close();
        started(List.of(), project).close();
        assertThat(calls("mvn")).isEqualTo(1);
        Files.writeString(project.resolve("src/main/One.java"), "class One { int two; }");
        started(List.of(), project).close();
        assertThat(calls("mvn")).isEqualTo(2);
    }

    @Test
    void aRebuildLeavesTheClassesOfARunningServerWhereTheyAreAndClearsThemAwayAfterIt() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        var first = started(List.of(), project);
        var ofFirst = app(first);
        changeSources("class One { int two; }");
        try (var second = started(List.of(), project)) {
            var ofSecond = app(second);
            assertThat(ofSecond).isNotEqualTo(ofFirst);
            assertThat(ofFirst.resolve("council.jar"))
                    .as("the first server still loads from it")
                    .exists();
            first.close();
            changeSources("class One { int three; }");
            try (var third = started(List.of(), project)) {
                assertThat(app(third).resolve("council.jar")).exists();
                assertThat(ofSecond.resolve("council.jar")).exists();
                assertThat(ofFirst).as("nobody's any more").doesNotExist();
            }
        }
    }

    @Test
    void aStateOfTheSourcesThatARunningServerUsesIsNotBuiltAgain() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        try (var first = started(List.of(), project)) {
            var ofFirst = app(first);
            changeSources("class One { int two; }");
            started(List.of(), project).close();
            changeSources("class One {}");
            try (var again = started(List.of(), project)) {
                assertThat(app(again)).isEqualTo(ofFirst);
            }
        }
        assertThat(calls("mvn")).isEqualTo(2);
    }

    @Test
    void aServerWhoseLauncherWasKilledKeepsItsClasses() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        var first = started(List.of(), project);
        var ofFirst = app(first);
        var orphans = first.process().descendants().toList();
        try {
            first.process().destroyForcibly().waitFor();
            assertThat(orphans).anyMatch(ProcessHandle::isAlive);
            changeSources("class One { int two; }");
            started(List.of(), project).close();
            assertThat(ofFirst.resolve("council.jar")).exists();
        } finally {
            orphans.forEach(ProcessHandle::destroyForcibly);
        }
        await().until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        changeSources("class One { int three; }");
        started(List.of(), project).close();
        assertThat(ofFirst).doesNotExist();
    }

    @Test
    void aBuildThatWasInterruptedIsMadeAnewAndItsRemainsAreClearedAway() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        Path ofFirst;
        try (var first = started(List.of(), project)) {
            ofFirst = app(first);
        }
        Files.delete(ofFirst.resolve("ready"));
        Files.delete(ofFirst.resolve("council.jar"));
        try (var again = started(List.of(), project)) {
            assertThat(app(again)).isEqualTo(ofFirst);
            assertThat(ofFirst.resolve("council.jar")).exists();
        }
        Files.delete(ofFirst.resolve("ready"));
        changeSources("class One { int two; }");
        started(List.of(), project).close();
        assertThat(ofFirst).doesNotExist();
    }

    private void changeSources(String content) throws IOException {
        Files.writeString(project.resolve("src/main/One.java"), content);
    }

    /** The folder from which a server was started. */
    private Path app(Started server) throws IOException {
        var words = server.arguments().lines().toList();
        return Objects.requireNonNull(
                project.resolve(words.get(words.indexOf("-jar") + 1)).getParent());
    }

    @Test
    void aBuildThatFailsIsShownAndTriedAgain() throws Exception {
        jdk("25.0.3");
        maven(1);
        node();
        var said = run("en", "run", "--port", String.valueOf(freePort()));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains("[ERROR] it does not compile").contains("The build failed");
        maven(0);
        started(List.of(), project).close();
        assertThat(calls("mvn")).isEqualTo(2);
    }

    @Test
    void theDataFolderIsCountedFromWhereThePersonStandsAndMayHaveSpaces() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        var elsewhere = Files.createDirectory(machine.resolve("some where"));
        try (var server = started(List.of(), elsewhere, "--data", "my data")) {
            assertThat(server.arguments()).contains("--council.data=" + elsewhere.resolve("my data"));
        }
        try (var server = started(List.of(), elsewhere)) {
            assertThat(server.arguments()).contains("--council.data=" + project.resolve("data"));
        }
        try (var server = started(List.of(), elsewhere, "--data=" + machine.resolve("abso lute"))) {
            assertThat(server.arguments()).contains("--council.data=" + machine.resolve("abso lute"));
        }
    }

    @Test
    void controlCStopsTheServerAndWaitsForIt() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        var server = started(List.of(), project);
        new ProcessBuilder("kill", "-INT", String.valueOf(server.process().pid()))
                .start()
                .waitFor();
        assertThat(server.process().waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(server.process().exitValue()).isZero();
        assertThat(Files.readString(machine.resolve("server.stopped"))).isEqualTo("in order");
    }

    @Test
    void aServerThatRefusesToStartHandsOnItsReason() throws Exception {
        jdk("25.0.3");
        maven(0);
        node();
        var said = runWith(List.of("STAND_IN_REFUSES=20"), "en", "run", "--port", String.valueOf(freePort()));
        assertThat(said.status()).isEqualTo(20);
        assertThat(said.words()).contains("in use by another running server");
    }

    private record Said(int status, String words) {}

    private Said run(String language, String... arguments) throws Exception {
        return runWith(List.of(), language, arguments);
    }

    private Said runWith(List<String> environment, String language, String... arguments) throws Exception {
        var process = launch(environment, language, project, List.of(arguments));
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private Process launch(List<String> environment, String language, Path from, List<String> arguments)
            throws IOException {
        var words = new ArrayList<String>(List.of(project.resolve("council").toString()));
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("LANG", language);
        builder.environment().put("COUNCIL_JDKS", jdks.toString());
        builder.environment().put("MACHINE", machine.toString());
        for (var entry : environment) {
            var parts = entry.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        var process = builder.start();
        running.add(process);
        return process;
    }

    /** A launcher whose server answers. */
    private record Started(Process process, Path machine) implements AutoCloseable {

        String arguments() throws IOException {
            return Files.readString(machine.resolve("server.arguments"));
        }

        @Override
        public void close() {
            process.destroy();
            await().atMost(PATIENCE).until(() -> !process.isAlive());
        }
    }

    private Started started(List<String> environment, Path from, String... arguments) throws IOException {
        Files.deleteIfExists(machine.resolve("server.arguments"));
        var words = new ArrayList<>(List.of("run", "--port", String.valueOf(freePort())));
        words.addAll(Arrays.asList(arguments));
        var process = launch(environment, "en", from, words);
        var said = new StringBuffer();
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(line -> said.append(line)
                .append('\n')));
        await().atMost(PATIENCE).until(() -> said.indexOf("Ctrl+C") >= 0 || !process.isAlive());
        assertThat(process.isAlive()).as("%s", said).isTrue();
        return new Started(process, machine);
    }

    /** A JDK as far as the launcher looks: its release file and the two programs. */
    private void jdk(String version) throws IOException {
        var home = jdks.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "exit 0");
        script(
                home.resolve("bin/java"),
                "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s '%s' \"$@\""
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                classes(),
                                StandInServer.class.getName(),
                                "jdk-" + version));
    }

    private void maven(int status) throws IOException {
        script(tools.resolve("mvn"), """
                echo called >> "$MACHINE/mvn.calls"
                if [ %d -ne 0 ]; then echo '[ERROR] it does not compile'; exit 1; fi
                mkdir -p target; touch target/council.jar
                """.formatted(status));
    }

    private void node() throws IOException {
        script(tools.resolve("node"), "echo v24.17.0");
        script(tools.resolve("npm"), "exit 0");
    }

    private long calls(String tool) throws IOException {
        var calls = machine.resolve(tool + ".calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path classes() {
        try {
            var place =
                    StandInServer.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path launcher() {
        var launcher = Path.of("council").toAbsolutePath();
        if (!Files.exists(launcher)) {
            throw new IllegalStateException("the tests run in the folder of the launcher");
        }
        return launcher;
    }

    private static Path where(String tool) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the launcher needs " + tool));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
