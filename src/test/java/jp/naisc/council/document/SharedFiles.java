package jp.naisc.council.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents and vectors of others lie beside the repository and are never part of it. A test that needs them is
 * skipped, with a message, where they are absent.
 */
public final class SharedFiles {

    private static final List<Path> PLACES = List.of(Path.of("../shared"), Path.of("../../shared"));

    private SharedFiles() {}

    public static Path folder(String name) {
        Path found = PLACES.stream()
                .map(place -> place.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "../shared/" + name + " is not on this machine");
        return found;
    }

    public static List<Path> files(String folder, String ending) {
        try (var files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
