package jp.naisc.council.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** RFC 8785. */
class CanonicalJsonTest {

    @Test
    void keysAreSortedByUtf16UnitsAndNotByCodePoints() {
        // U+1F600 is D83D DE00 in UTF-16 and therefore comes before U+FB33
        assertThat(CanonicalJson.write(Map.of("\ufb33", 1, "😀", 2, "1", 3)))
                .isEqualTo("{\"1\":3,\"😀\":2,\"\ufb33\":1}");
    }

    @Test
    void numbersAreWrittenAsEcmaScriptWritesThem() {
        // RFC 8785, appendix B
        assertThat(number(0x0000000000000000L)).isEqualTo("0");
        assertThat(number(0x8000000000000000L)).isEqualTo("0");
        assertThat(number(0x0000000000000001L)).isEqualTo("5e-324");
        assertThat(number(0x8000000000000001L)).isEqualTo("-5e-324");
        assertThat(number(0x7fefffffffffffffL)).isEqualTo("1.7976931348623157e+308");
        assertThat(number(0x4340000000000000L)).isEqualTo("9007199254740992");
        assertThat(number(0x4430000000000000L)).isEqualTo("295147905179352830000");
        assertThat(number(0x44b52d02c7e14af5L)).isEqualTo("9.999999999999997e+22");
        assertThat(number(0x44b52d02c7e14af6L)).isEqualTo("1e+23");
        assertThat(number(0x44b52d02c7e14af7L)).isEqualTo("1.0000000000000001e+23");
        assertThat(number(0x444b1ae4d6e2ef4eL)).isEqualTo("999999999999999700000");
        assertThat(number(0x444b1ae4d6e2ef50L)).isEqualTo("1e+21");
        assertThat(number(0x3eb0c6f7a0b5ed8cL)).isEqualTo("9.999999999999997e-7");
        assertThat(number(0x3eb0c6f7a0b5ed8dL)).isEqualTo("0.000001");
        assertThat(number(0x41b3de4355555553L)).isEqualTo("333333333.3333332");
        assertThat(number(0xbecbf647612f3696L)).isEqualTo("-0.0000033333333333333333");
    }

    @Test
    void onlyWhatMustBeIsEscaped() {
        assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\/<>\u007f\u2028𠮷"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\/<>\u007f\u2028𠮷\"");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write("\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(9007199254740993L));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new Object()));
    }

    @Test
    void listsKeepTheirOrder() {
        assertThat(CanonicalJson.write(Arrays.asList(3, null, true, List.of(), Map.of())))
                .isEqualTo("[3,null,true,[],{}]");
    }

    @Test
    void theVectorsOfTheReferenceImplementationAreMet() {
        var mapper = new JsonMapper();
        for (var input : SharedFiles.files("vectors/jcs-rfc8785/input", ".json")) {
            var expected = input.resolveSibling("../output").resolve(input.getFileName());
            assertThat(CanonicalJson.write(mapper.readValue(SharedFiles.read(input), Object.class)))
                    .as(input.getFileName().toString())
                    .isEqualTo(SharedFiles.read(expected));
        }
    }

    private static String number(long bits) {
        return CanonicalJson.write(Double.longBitsToDouble(bits));
    }
}
