package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentStepsTest {

    @Test
    void anEditorsOwnStepsNeverStandBehindOthersInOneFrame() {
        var sent = new SentSteps(7);
        int n = 7;
        for (String client : new String[] {"a", "me", "me", "b", "server", "me"}) {
            sent.add(new LoggedStep(++n, "{}", client, "person:x"), null);
        }
        assertThat(sent.partsFor("me"))
                .extracting(part -> part.from() + ":" + part.steps().size())
                .containsExactly("7:1", "8:2", "10:2", "12:1");
        assertThat(sent.partsFor("nobody")).hasSize(1);
        assertThat(new SentSteps(3).partsFor("me")).hasSize(1);
    }
}
