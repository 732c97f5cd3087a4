package jp.naisc.council.drafting.amendment;

import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much support an amendment needs before it is decided. Data of the operator's, with the sentence that says it.
 *
 * @param seconders how many co-signers
 * @param otherConstituency whether one of them must hold a seat of another constituency than the first mover
 * @param sentence the rule in words
 */
@ConfigurationProperties("council.amendments")
public record SecondingRule(int seconders, boolean otherConstituency, Sentence sentence) {

    /** The rule in both languages. */
    public record Sentence(String ja, String en) {}

    public SecondingRule {
        if (seconders < 0 || sentence.ja().isBlank() || sentence.en().isBlank()) {
            throw new IllegalArgumentException("council.amendments needs seconders and a sentence in both languages");
        }
    }

    public String sentence(InterfaceLanguage language) {
        return language.pick(sentence.ja(), sentence.en());
    }

    /** Co-signers still missing. Of a joint amendment each further mover counts like one. */
    public int missing(Amendment amendment) {
        return Math.max(0, seconders - (int) others(amendment).count());
    }

    /** Whether somebody of another constituency than the first mover's is still missing. */
    public boolean lacksOther(Amendment amendment) {
        var first = amendment.movers().getFirst().constituency();
        return otherConstituency
                && seconders > 0
                && others(amendment)
                        .noneMatch(one -> one.constituency().isPresent()
                                && !one.constituency().equals(first));
    }

    private static Stream<Amendment.Backer> others(Amendment amendment) {
        return Stream.concat(amendment.movers().stream().skip(1), amendment.cosigners().stream());
    }

    boolean isMet(Amendment amendment) {
        return missing(amendment) == 0 && !lacksOther(amendment);
    }
}
