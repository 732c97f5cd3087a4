package jp.naisc.council.document.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that a source wrote into its headings: "5.1.1 Memorized Secrets", 「１）切れ目なく」, 「第2章　支援」. */
record OwnNumbers(String number, String rest) {

    private static final Pattern NUMBER = Pattern.compile("("
            + "\\d++(?:\\.\\d++)++\\.?+(?=[\\s\u3000])" // 5.1.1
            + "|\\d+\\.?(?=[\\s\u3000])" // 4, 4.
            + "|[A-Z](?:\\.\\d++)++\\.?+(?=[\\s\u3000])" // A.1
            + "|[0-9０-９]+[．）)]" // ２．, １）
            + "|[(（][0-9０-９]+[)）]" // (1)
            + "|第[0-9０-９一二三四五六七八九十百千]+[編部章節款目条](?:の[0-9０-９一二三四五六七八九十]++)*+"
            + ")[\\s\u3000]*(?=\\S)");

    /** As in the schema; what is longer is no number but words. */
    static final int LONGEST = 40;

    private static final Pattern OURS = Pattern.compile("第[0-9]{1,4}[編章節款目条]");

    static Optional<OwnNumbers> in(String heading) {
        Matcher matcher = NUMBER.matcher(heading);
        return matcher.lookingAt() && matcher.group(1).length() <= LONGEST
                ? Optional.of(new OwnNumbers(matcher.group(1), heading.substring(matcher.end())))
                : Optional.empty();
    }

    /**
     * Whether every number is of the kind the policy scheme generates itself (第1章, 第2節). Then the source speaks our
     * language: its numbers say the level, and are generated from now on.
     */
    static boolean areOurs(List<String> headings) {
        List<OwnNumbers> numbered =
                headings.stream().flatMap(heading -> in(heading).stream()).toList();
        return numbered.size() > 1
                && numbered.stream().allMatch(own -> OURS.matcher(own.number).matches());
    }

    /** A third is enough: prefaces and annexes of a numbered text carry no number. */
    static boolean areUsed(List<String> headings) {
        long numbered =
                headings.stream().filter(heading -> in(heading).isPresent()).count();
        return numbered > 1 && numbered * 3 >= headings.size();
    }
}
