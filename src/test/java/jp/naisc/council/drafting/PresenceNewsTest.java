package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes tell each other, as one line. */
class PresenceNewsTest {

    private static final DeskKey DESK = new DeskKey(DraftId.random(), TextLanguage.JA);
    private static final Cursor FAR = new Cursor(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    static Stream<PresenceNews> everything() {
        return Stream.of(
                new PresenceNews.Alive(),
                new PresenceNews.Anew(),
                new PresenceNews.Who(DESK),
                new PresenceNews.Here(DESK, "a2b3c4d5e6", PersonId.random(), "", null),
                new PresenceNews.Here(DESK, "a2b3c4d5e6", PersonId.random(), "client_-".repeat(5), FAR),
                new PresenceNews.Gone(DESK, "a2b3c4d5e6"),
                new PresenceNews.Moved(DESK, "a2b3c4d5e6", FAR));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isReadAsItWasSaidAndFitsIntoAnAnnouncement(PresenceNews news) {
        assertThat(PresenceNews.read(news.line())).contains(news);
        assertThat(news.line()).doesNotContain("\n").hasSizeLessThan(Announcements.MAX_PAYLOAD / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alive now", "moved here", "who me", "moved a b 1 2 3", "dancing"})
    void whatANewerNodeMaySayIsPassedOver(String line) {
        assertThat(PresenceNews.read(line)).isEmpty();
    }
}
