package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Optional;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A chapter is frozen under somebody's hands. */
@BrowserTest
class FreezeIT {

    private static final String REASON = "採決のあいだ、この章を動かしません。";

    @Autowired
    private Freezes freezes;

    @Autowired
    private Demonstration people;

    private Optional<DraftId> draft = Optional.empty();

    /** The other tests write in this draft, too. */
    @AfterEach
    void thaw() {
        var chair = people.actor("chair").orElseThrow();
        draft.ifPresent(id -> freezes.of(id).forEach(freeze -> freezes.thaw(chair, id, freeze.id(), "検査が終わりました。")));
    }

    @Test
    void theWordsAreKeptTheReasonIsSaidAndTheOtherChaptersGoOn(Windows windows) {
        var rapporteur = Paper.open(windows.signedIn("member-a"));
        var chair = Paper.openForSuggestions(windows.signedIn("chair"));
        rapporteur.placeBehind("枠組みで合意された原則と");
        rapporteur.preedit("k", "か", "かん", "かんきょう");

        draft = DraftId.parse(chair.draft());
        var screen = Screen.of(chair);
        screen.act("凍結する");
        assertThat(screen.dialog().getByLabel("理由")).isFocused();
        screen.dialog().locator("vaadin-select").click();
        Screen.having(chair.page().locator("vaadin-select-item"), "国際的な調和と協力")
                .first()
                .click();
        screen.dialog().getByLabel("理由").fill(REASON);
        screen.answer("凍結する");
        assertThat(Screen.having(rapporteur.page().locator("policy-editor"), REASON))
                .isVisible();
        rapporteur.commit("(凍った語)");

        assertThat(rapporteur.page().locator(".band-words")).hasText("(凍った語)");
        rapporteur.showsNot("(凍った語)");
        rapporteur.placeBehind("枠組みで合意された原則と");
        rapporteur.type("(あとの語)");
        assertThat(rapporteur.page().locator(".bands")).containsText("凍結されているため、変えられません（理由：" + REASON);
        rapporteur.showsNot("(あとの語)");
        rapporteur.placeBehind("指標の値と前回からの変化を");
        rapporteur.type("(動く語)");
        chair.shows("(動く語)");
        chair.showsNot("(凍った語)");
    }
}
