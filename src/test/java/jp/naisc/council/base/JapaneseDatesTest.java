package jp.naisc.council.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2019-04-30,平成31年4月30日",
        "2019-05-01,令和元年5月1日",
        "2026-11-22,令和8年11月22日",
        "1989-01-07,昭和64年1月7日",
        "1989-01-08,平成元年1月8日"
    })
    void theFirstYearOfAnEraIsGannenAndEveryDateIsReadBack(LocalDate date, String written) {
        assertThat(JapaneseDates.date(date, InterfaceLanguage.JA)).isEqualTo(written);
        assertThat(JapaneseDates.parse(written)).contains(date);
    }

    @Test
    void otherWaysOfWritingAreReadAndNonsenseIsNot() {
        var date = LocalDate.of(2026, 8, 1);
        for (var written : new String[] {"2026-08-01", "令和８年８月１日", "2026年8月1日", " 令和8年8月1日 "}) {
            assertThat(JapaneseDates.parse(written)).as(written).contains(date);
        }
        for (var nonsense : new String[] {"", "2026-02-30", "令和8年13月1日", "昨日", "<script>"}) {
            assertThat(JapaneseDates.parse(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void hoursAreJapansAndSaySo() {
        var late = Instant.parse("2026-11-22T15:30:00Z");
        assertThat(JapaneseDates.dateTime(late, InterfaceLanguage.JA)).isEqualTo("令和8年11月23日 0時30分（日本時間）");
        assertThat(JapaneseDates.dateTime(late, InterfaceLanguage.EN)).isEqualTo("23 November 2026, 00:30 JST");
        assertThat(JapaneseDates.dateOfWeek(LocalDate.of(2026, 11, 22), InterfaceLanguage.JA))
                .isEqualTo("令和8年11月22日(日)");
    }

    @Test
    void aDayThatIsNotIsNoDate() {
        assertThat(JapaneseDates.parse("令和8年2月30日")).isEmpty();
        assertThat(JapaneseDates.parse("令和8年02月28日")).contains(LocalDate.of(2026, 2, 28));
        assertThat(JapaneseDates.parse("2026年2月29日")).isEmpty();
        assertThat(JapaneseDates.parse("2026-02-30")).isEmpty();
        assertThat(JapaneseDates.parse("+999999999-12-31")).isEmpty();
        assertThat(JapaneseDates.parse("-0044-03-15")).isEmpty();
    }

    @Test
    void aDateFromBeforeTheCalendarIsToldInWesternYears() {
        assertThat(JapaneseDates.date(LocalDate.of(1872, 12, 31), InterfaceLanguage.JA))
                .isEqualTo("1872年12月31日");
        assertThat(JapaneseDates.date(LocalDate.of(1873, 1, 1), InterfaceLanguage.JA))
                .isEqualTo("明治6年1月1日");
        assertThat(JapaneseDates.dateOfWeek(LocalDate.of(-4999, 1, 1), InterfaceLanguage.JA))
                .startsWith("-4999年1月1日");
        assertThat(JapaneseDates.date(LocalDate.of(9999, 12, 31), InterfaceLanguage.JA))
                .isEqualTo("令和7981年12月31日");
    }
}
