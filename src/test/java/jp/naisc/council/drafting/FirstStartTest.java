package jp.naisc.council.drafting;

import static jp.naisc.council.drafting.amendment.AmendmentState.ADOPTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.REJECTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.SUPPORTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.TABLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.Application;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.ServerTest;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** What a visitor meets who comes in the very moment in which a new platform begins to listen. */
class FirstStartTest {

    @Test
    void theDemonstrationStandsBeforeTheDoorOpens(@TempDir Path data) {
        var opening = new Opening();
        var application = new SpringApplication(Application.class, ServerTest.PlainPages.class);
        application.addListeners(opening);

        try (var context = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--council.demo=true",
                "--council.password-rounds=1000",
                "--council.data=" + data,
                "--vaadin.productionMode=true")) {
            assertThat(opening.policies)
                    .as("when the server began to listen")
                    .isEqualTo(context.getBean(Policies.class).all())
                    .isNotEmpty();
            assertThat(opening.demonstration).isTrue();
            var drafter = context.getBean(Demonstration.class).actor("drafter").orElseThrow();
            var cycle = context.getBean(RevisionCycles.class)
                    .running(opening.policies.getFirst().id())
                    .orElseThrow();
            var draft =
                    context.getBean(Drafts.class).of(cycle.id()).orElseThrow().id();
            assertThat(context.getBean(Amendments.class).of(drafter, draft))
                    .extracting(Amendment::state)
                    .containsExactly(ADOPTED, REJECTED, TABLED, SUPPORTED, SUPPORTED);
            assertThat(context.getBean(Comments.class)
                            .live(drafter, draft, TextLanguage.JA)
                            .threads())
                    .extracting(placed -> placed.outcome().kind())
                    .as("one of them lost some of its words to the adopted amendment")
                    .containsOnlyOnce(Outcome.Kind.CHANGED)
                    .hasSize(6);
        }
    }

    /** Looks round when the server has begun to listen. */
    private static final class Opening implements ApplicationListener<WebServerInitializedEvent> {
        private List<Policy> policies = new ArrayList<>();
        private boolean demonstration;

        @Override
        public void onApplicationEvent(WebServerInitializedEvent opened) {
            policies = opened.getApplicationContext().getBean(Policies.class).all();
            demonstration =
                    opened.getApplicationContext().getBean(Demonstration.class).isOn();
        }
    }
}
