package jp.naisc.council.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dates and times as people read them here: 令和8年11月22日(日) in Japanese, 22 November 2026 in English, always in Japan
 * time and saying so where an hour stands.
 */
public final class JapaneseDates {

    /** The zone of every deadline and of every date derived from an instant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    // The pattern "Gy年" prints 令和1年 for the first year, which no official text writes; the table makes it 元年.
    private static final Map<Long, String> YEARS_OF_ERA = IntStream.rangeClosed(1, 99)
            .boxed()
            .collect(Collectors.toMap(Integer::longValue, n -> n == 1 ? "元" : n.toString()));

    private static final DateTimeFormatter ERA_DATE = new DateTimeFormatterBuilder()
            .appendPattern("G")
            .appendText(ChronoField.YEAR_OF_ERA, YEARS_OF_ERA)
            .appendPattern("年M月d日")
            .toFormatter(Locale.JAPAN)
            .withChronology(JapaneseChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.SMART);

    private static final DateTimeFormatter WESTERN_YEAR =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN).withResolverStyle(ResolverStyle.STRICT);

    /** Years of more digits are slips of the hand, and no database keeps all that Java can read. */
    private static final int LAST_YEAR = 9_999;

    private static final LocalDate FIRST_DAY_OF_THE_CALENDAR = LocalDate.of(1873, 1, 1);

    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DATE_OF_WEEK =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter JAPANESE_TIME = DateTimeFormatter.ofPattern("H時mm分", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final Pattern DAY_OF_WEEK = Pattern.compile("[（(][日月火水木金土](?:曜日?)?[）)]$");

    private JapaneseDates() {}

    /** 令和8年11月22日, or 22 November 2026. */
    public static String date(LocalDate date, InterfaceLanguage language) {
        return language == InterfaceLanguage.JA ? japanese(date) : ENGLISH_DATE.format(date);
    }

    /** 令和8年11月22日(日), or Sunday, 22 November 2026. */
    public static String dateOfWeek(LocalDate date, InterfaceLanguage language) {
        return language == InterfaceLanguage.JA
                ? japanese(date) + "(" + date.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPAN) + ")"
                : ENGLISH_DATE_OF_WEEK.format(date);
    }

    /** Before the sixth year of Meiji Japan counted its days otherwise, so no era is named. */
    private static String japanese(LocalDate date) {
        return (date.isBefore(FIRST_DAY_OF_THE_CALENDAR) ? WESTERN_YEAR : ERA_DATE).format(date);
    }

    /** The date of an instant in Japan. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 令和8年11月22日 19時10分（日本時間）, or 22 November 2026, 19:10 JST. */
    public static String dateTime(Instant instant, InterfaceLanguage language) {
        var time = instant.atZone(ZONE);
        var date = date(time.toLocalDate(), language);
        return language.pick(
                date + " " + JAPANESE_TIME.format(time) + "（日本時間）", date + ", " + ENGLISH_TIME.format(time) + " JST");
    }

    /** 19時10分, or 19:10; only where the day and "Japan time" stand beside it. */
    public static String time(Instant instant, InterfaceLanguage language) {
        return language.pick(JAPANESE_TIME, ENGLISH_TIME).format(instant.atZone(ZONE));
    }

    /** 2026-11-22T19:10:00+09:00, for {@code datetime} attributes. */
    public static String machineReadable(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    /**
     * Reads 令和8年8月1日, 令和元年5月1日, 平成五年十一月十二日, 2026-08-01, 2026年8月1日 or 1 August 2026, in full-width or
     * half-width digits, with or without the day of the week in brackets behind it.
     */
    public static Optional<LocalDate> parse(String text) {
        var plain = KanjiNumbers.plain(DAY_OF_WEEK
                .matcher(text.strip()
                        .codePoints()
                        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                .replaceFirst(""));
        return parseWith(DateTimeFormatter.ISO_LOCAL_DATE, plain)
                .or(() -> parseWith(ERA_DATE, plain).filter(date -> isDayTyped(date, plain)))
                .or(() -> parseWith(WESTERN_YEAR, plain))
                .or(() -> parseWith(ENGLISH_DATE, plain))
                .filter(date -> date.getYear() >= 1 && date.getYear() <= LAST_YEAR);
    }

    /** The formatter would quietly take 2月30日 for the last of February. */
    private static boolean isDayTyped(LocalDate date, String typed) {
        var day = typed.substring(typed.indexOf('月') + 1, typed.length() - 1);
        return Integer.parseInt(day) == date.getDayOfMonth();
    }

    private static Optional<LocalDate> parseWith(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.from(format.parse(text)));
        } catch (DateTimeException notThisForm) {
            return Optional.empty();
        }
    }
}
