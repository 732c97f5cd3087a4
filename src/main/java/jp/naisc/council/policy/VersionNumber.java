package jp.naisc.council.policy;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.TextLanguage;

/**
 * The human number of a version: {@code "2"} is the second edition (第2版), {@code "2-d3"} the third draft on the way
 * to it (第2版 第3次案). Numbers are given once and never again.
 *
 * @param draft 0 for the edition itself
 */
public record VersionNumber(int edition, int draft) implements Comparable<VersionNumber> {

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,4})(?:-d([1-9][0-9]{0,4}))?");

    /** Drafts come before the edition they lead to. */
    private static final Comparator<VersionNumber> ORDER = Comparator.<VersionNumber>comparingInt(
                    number -> number.edition())
            .thenComparingInt(number -> number.isEdition() ? Integer.MAX_VALUE : number.draft());

    public VersionNumber {
        if (edition < 1 || draft < 0) {
            throw new IllegalArgumentException("editions and drafts count from 1");
        }
    }

    public static VersionNumber edition(int edition) {
        return new VersionNumber(edition, 0);
    }

    public static VersionNumber draft(int edition, int draft) {
        if (draft < 1) {
            throw new IllegalArgumentException("drafts count from 1");
        }
        return new VersionNumber(edition, draft);
    }

    public static Optional<VersionNumber> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String draft = matcher.group(2);
        return Optional.of(
                new VersionNumber(Integer.parseInt(matcher.group(1)), draft == null ? 0 : Integer.parseInt(draft)));
    }

    public boolean isEdition() {
        return draft == 0;
    }

    public String label(TextLanguage language) {
        if (language == TextLanguage.JA) {
            return "第" + edition + "版" + (isEdition() ? "" : " 第" + draft + "次案");
        }
        return "Edition " + edition + (isEdition() ? "" : ", draft " + draft);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isEdition() ? Integer.toString(edition) : edition + "-d" + draft;
    }
}
