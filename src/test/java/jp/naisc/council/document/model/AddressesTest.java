package jp.naisc.council.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The editor lets an address in exactly when the server takes it; {@code paste.test.ts} reads the same list. */
class AddressesTest {

    private final Map<String, @Nullable Object> addresses = addresses();

    @Test
    void anAddressOfTheListIsTaken() {
        for (Object address : Json.list(addresses.get("allowed"), "allowed")) {
            assertThat(Schema.policy().mark("link", Map.of("href", String.valueOf(address))))
                    .isNotNull();
        }
    }

    @Test
    void whatLeadsNowhereOrRunsIsRefused() {
        for (Object address : Json.list(addresses.get("refused"), "refused")) {
            assertThatThrownBy(() -> Schema.policy().mark("link", Map.of("href", String.valueOf(address))))
                    .as("%s", address)
                    .isInstanceOf(InvalidTextException.class);
        }
    }

    private static Map<String, @Nullable Object> addresses() {
        try {
            var list = Files.readString(Path.of("frontend/test/addresses.json"));
            return Json.object(Json.read(list, JsonLimits.DOCUMENT), "addresses");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
