package jp.naisc.council.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentExpressionTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "a*, '', true",
        "a*, aaa, true",
        "a+, '', false",
        "a+, a, true",
        "a?, aa, false",
        "a b, ab, true",
        "a b, ba, false",
        "a b?, a, true",
        "a | b, a, true",
        "a | b, ab, false",
        "(a | b)*, abba, true",
        "(a b)+ c, ababc, true",
        "(a b)+ c, abac, false",
        "a{2}, aa, true",
        "a{2}, aaa, false",
        "'a{2,}', aaaa, true",
        "'a{2,}', a, false",
        "'a{1,3}', aaa, true",
        "'a{1,3}', aaaa, false",
        "'a{0,2} b', b, true",
        "group+, ab, true",
        "group+, ac, false",
        "c? group*, cab, true",
        "(a? b?)+, ba, true",
        "'(a | b a){2}', baa, true",
        "a* a a, aa, true",
        "a* a a, a, false"
    })
    void anExpressionTakesWhatItSays(String expression, String children, boolean valid) {
        Schema schema = schema(expression);
        List<Node> nodes = children.chars()
                .mapToObj(c -> schema.node(String.valueOf((char) c), Map.of(), List.of()))
                .toList();
        assertThat(schema.topNodeType().allows(Fragment.of(nodes))).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"a |", "(a", "a)", "a{", "a{x}", "nobody", "a + $", "a text", "'((a{9}){9}){9}){9} b'"})
    void anExpressionWithoutSenseIsAnErrorOfTheSchema(String expression) {
        assertThatThrownBy(() -> schema(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountThatIsTooLargeIsRefusedInsteadOfBuilt() {
        assertThatThrownBy(() -> schema("a{5000}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too many states");
    }

    private static Schema schema(String expression) {
        return Schema.parse("""
                {"topNode":"doc","nodes":{"doc":{"content":"%s"},"a":{"group":"group"},"b":{"group":"group"},"c":{},"text":{}}}
                """.formatted(expression));
    }
}
