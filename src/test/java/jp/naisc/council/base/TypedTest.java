package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words as people type them. */
class TypedTest {

    @Test
    void whatCanBeKeptStaysAsItIs() {
        var words = " 𠮷野家で\n👩‍👩‍👧 を、e\u0301 と書く。\t";
        assertThat(Typed.whole(words)).isSameAs(words);
        assertThat(Typed.words(words)).isEqualTo(words.strip());
    }

    @Test
    void whatNothingCanKeepIsReplacedAsBrowsersDo() {
        assertThat(Typed.whole("甲\u0000乙\ud842丙\udfb7")).isEqualTo("甲\ufffd乙\ufffd丙\ufffd");
        assertThat(Typed.words(" \u0000 ")).isEqualTo("\ufffd");
    }
}
