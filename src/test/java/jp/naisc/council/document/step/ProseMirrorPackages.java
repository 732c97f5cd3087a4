package jp.naisc.council.document.step;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.naisc.council.document.ExternalPrograms;

/** The real npm packages, installed below target/ with the ordinary client. Without Node or npm the test is skipped. */
final class ProseMirrorPackages {

    private static final String MODEL = "prosemirror-model@1.25.13";
    private static final String TRANSFORM = "prosemirror-transform@1.12.6";
    private static final Path FOLDER = Path.of("target", "prosemirror", "1.25.13-1.12.6");
    private static final int INSTALL_SECONDS = 120;

    private ProseMirrorPackages() {}

    /** The folder that holds node_modules. */
    static Path folder() {
        requireTool("node");
        if (!Files.isDirectory(FOLDER.resolve("node_modules/prosemirror-transform"))) {
            requireTool("npm");
            install();
        }
        return FOLDER.toAbsolutePath();
    }

    private static void install() {
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write below target", e);
        }
        boolean installed = ExternalPrograms.run(
                List.of(
                        "npm",
                        "install",
                        "--prefix",
                        FOLDER.toString(),
                        "--no-save",
                        "--no-package-lock",
                        "--no-audit",
                        "--no-fund",
                        MODEL,
                        TRANSFORM),
                INSTALL_SECONDS);
        if (!installed) {
            abort("npm could not install " + MODEL + " and " + TRANSFORM + ": not compared with ProseMirror");
        }
    }

    private static void requireTool(String tool) {
        if (!ExternalPrograms.run(List.of(tool, "--version"), 20)) {
            abort("no " + tool + " on the path: not compared with ProseMirror");
        }
    }
}
