package jp.naisc.council.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextGeneratorTest {

    private final TextGenerator generator = new TextGenerator(1);

    @Test
    void theSameSeedGivesTheSameText() {
        assertThat(generator.policy(20_000)).isEqualTo(new TextGenerator(1).policy(20_000));
        assertThat(generator.policy(20_000)).isNotEqualTo(new TextGenerator(2).policy(20_000));
    }

    @Test
    void aPolicyHasAboutTheLengthAskedFor() {
        assertThat(generator.policy(250_000).characters()).isBetween(250_000, 251_000);
    }

    @Test
    void aStatuteHasTheArticlesAskedFor() {
        GeneratedText statute = generator.statute(300, 300_000);
        assertThat(statute.characters()).isBetween(300_000, 360_000);
        assertThat(statute.toPolicyText().provisions().stream()
                        .filter(provision -> provision.id().value().matches("art-\\d+")))
                .hasSize(300);
    }

    @Test
    void aVariantEditsTheShareAskedFor() {
        GeneratedText text = generator.policy(100_000);
        List<String> before = sentences(text);
        List<String> after = sentences(generator.variant(text, 7, 0.04));
        long edited = 0;
        for (int i = 0; i < before.size(); i++) {
            edited += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        assertThat((double) edited / before.size()).isBetween(0.03, 0.05);
    }

    @Test
    void everyVersionOfAHistoryEditsAFewSentencesOfTheOneBefore() {
        List<GeneratedText> versions = new ArrayList<>();
        generator.history(generator.policy(20_000), 10, 3, versions::add);
        assertThat(versions).hasSize(10).doesNotHaveDuplicates();
    }

    private static List<String> sentences(GeneratedText text) {
        return text.chapters().stream()
                .flatMap(chapter -> chapter.units().stream())
                .flatMap(unit -> unit.paragraphs().stream())
                .flatMap(List::stream)
                .toList();
    }
}
