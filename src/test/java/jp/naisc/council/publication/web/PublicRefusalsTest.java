package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicRefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/a/", "/policies/", "/en/policies/ai-2.0_x/versions/1-d3/"})
    void anAddressOfOursThatEndsWithASlashIsRecognised(String path) {
        assertThat(PublicRefusals.isTypedWithASlash(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "///",
                "/a",
                "a/",
                "//example.org/",
                "/a//",
                "/a//b/",
                "/.git/",
                "/a/../b/",
                "/a/-b/",
                "/%2f/",
                "/\\example.org/",
                "/a;b/",
                "/あ/",
                "/a b/",
                "/a?b/",
                "/http:/x/"
            })
    void nothingElseIsAndNothingLeadsToAnotherHost(String path) {
        assertThat(PublicRefusals.isTypedWithASlash(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 4_000, 1_000_000})
    void manySegmentsNeitherOverflowNorLead(int segments) {
        assertThat(PublicRefusals.isTypedWithASlash("/a".repeat(segments) + "/"))
                .isFalse();
    }
}
