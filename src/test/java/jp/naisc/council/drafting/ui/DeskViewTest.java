package jp.naisc.council.drafting.ui;

import static jp.naisc.db.Tables.DESK_VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import java.time.Clock;
import java.time.Duration;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(TestCycle.class)
class DeskViewTest extends ScreenTest {
    private final TestCycle cycle;
    private final DSLContext db;
    private final Clock clock;

    DeskViewTest(Demonstration demonstration, TestCycle cycle, DSLContext db, Clock clock) {
        super(demonstration);
        this.cycle = cycle;
        this.db = db;
        this.clock = clock;
    }

    @BeforeEach
    void aPolicyInRevision() {
        cycle.policy();
    }

    @Test
    void aRapporteurFindsTheDraftToWrite() {
        enterAs("member-a");

        assertThat(read(open(""))).contains("お願いしたいことが", "見本の改定：文案を書く", "このほかに、あなたの対応を待つものはありません。");
    }

    @Test
    void whoHasNothingToDoIsToldSoAndSeesWhereTheCouncilStands() {
        enterAs("signatory");

        assertThat(read(open(""))).contains("お願いしたいことはありません", "見本の改定は、論点整理の段階です", "官邸決裁");
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void theFirstVisitShowsWhatHappenedLately() {
        enterAs("auditor");

        assertThat(read(open(""))).contains("最近の動き", "見本の方針　第2版 第1次案を確定しました").doesNotContain("前回", "見たときから");
    }

    @Test
    void anEditionFromElsewhereWasRegisteredAndNotPublishedHere() {
        enterAs("member-c");

        assertThat(read(open("")))
                .contains("見本の方針　第1版（令和8年4月1日）を登録しました")
                .doesNotContain("見本の方針　第1版を公示しました", "令和8年4月1日(水)");
    }

    @Test
    void whoComesBackIsToldWhatChangedSinceAndNothingElse() {
        var returning = enterAs("member-e");
        open("");
        var longAgo = clock.instant().minus(Duration.ofHours(3));
        db.update(DESK_VISIT)
                .set(DESK_VISIT.SEEN_AT, longAgo)
                .where(DESK_VISIT.PERSON_ID.eq(returning.id().value()))
                .execute();
        open("policies");

        assertThat(read(open(""))).contains("前回から変わったこと", "に見たときから").doesNotContain("最近の動き");
    }

    @Test
    void aRevisionThatMovedIsCalledByItsOwnNameAndOnceADay() {
        enterAs("expert");

        assertThat(read(open(""))).contains("見本の改定が「論点整理」の段階に移りました").doesNotContain("見本の方針が「", "「諮問」の段階に移りました");
    }

    @Test
    void theSameInEnglish() {
        enterAs("member-a");
        speak(InterfaceLanguage.EN);

        assertThat(read(open(""))).contains("need", "Sample revision: write the draft", "Latest events");
    }
}
