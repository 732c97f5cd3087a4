package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Imported;

/** Shortcuts for tests of the readers. */
final class Imports {

    private Imports() {}

    static Imported imported(ImportResult result) {
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    static PolicyText markdown(String source) {
        return imported(Markdown.read(source)).text();
    }

    static String sample(String name) {
        try (var stream = Imports.class.getResourceAsStream("/sample/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids(PolicyText text) {
        return text.provisions().stream().map(p -> p.id().value()).toList();
    }

    static List<Kind> kinds(Imported imported) {
        return imported.notes().stream().map(ImportNote::kind).distinct().toList();
    }

    /** What must not get lost: everything but white space. */
    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\u3000\u00a0]+", "");
    }

    static void assertRoundTrip(PolicyText text) {
        assertThat(markdown(Markdown.write(text)).digest()).isEqualTo(text.digest());
    }
}
