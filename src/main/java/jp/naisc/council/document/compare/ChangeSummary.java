package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.naisc.council.document.Provision;

/**
 * A change in a few words, as a message key and its arguments: 「一割」→「一割五分」ほか. The sentence itself belongs to
 * the screen and its language.
 */
public record ChangeSummary(String messageKey, List<String> arguments) {

    /** Words longer than this are not quoted: the reader looks at the table. */
    private static final int QUOTE = 10;

    private static final int LATIN_QUOTE = 28;
    private static final char LATIN_END = '\u2100';
    private static final String PREFIX = "document.compare.summary.";

    public ChangeSummary {
        arguments = List.copyOf(arguments);
    }

    /** Every key there can be, beside those of {@link ChangeKind#all()}; each needs words in every language. */
    public static List<String> messageKeys() {
        return Stream.of(
                        "replaced",
                        "replacedAndMore",
                        "added",
                        "addedWords",
                        "removed",
                        "removedWords",
                        "reworded",
                        "formatted",
                        "movedFrom",
                        "movedFromAndReworded",
                        "splitInto",
                        "mergedFrom")
                .map(PREFIX::concat)
                .toList();
    }

    static ChangeSummary of(Change change) {
        return switch (change) {
            case Change.Reworded reworded -> words(reworded.words());
            case Change.Retitled retitled -> words(retitled.words());
            case Change.TitleChanged title -> words(title.words());
            case Change.Moved moved ->
                key(moved.isReworded() ? "movedFromAndReworded" : "movedFrom", label(moved.before()));
            case Change.Split split ->
                key("splitInto", Integer.toString(split.after().size()));
            case Change.Merged merged ->
                key("mergedFrom", Integer.toString(merged.before().size()));
            case Change.Inserted inserted -> new ChangeSummary(inserted.kind().messageKey(), List.of());
            case Change.Deleted deleted -> new ChangeSummary(deleted.kind().messageKey(), List.of());
        };
    }

    private record Edit(String went, String came) {}

    private static ChangeSummary words(List<WordRun> runs) {
        List<Edit> edits = edits(runs);
        if (edits.stream().allMatch(edit -> edit.went.equals(edit.came))) {
            return key("formatted");
        }
        Edit first = edits.get(0);
        boolean single = edits.size() == 1;
        if (edits.stream().allMatch(edit -> edit.went.isEmpty())) {
            return single && isShort(first.came) ? key("added", first.came.strip()) : key("addedWords");
        }
        if (edits.stream().allMatch(edit -> edit.came.isEmpty())) {
            return single && isShort(first.went) ? key("removed", first.went.strip()) : key("removedWords");
        }
        if (!first.went.isEmpty() && !first.came.isEmpty() && isShort(first.went) && isShort(first.came)) {
            return key(single ? "replaced" : "replacedAndMore", first.went.strip(), first.came.strip());
        }
        return key("reworded");
    }

    private static List<Edit> edits(List<WordRun> runs) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            WordRun run = runs.get(i);
            if (run.kind() == WordRun.Kind.DELETED) {
                boolean replaced = i + 1 < runs.size() && runs.get(i + 1).kind() == WordRun.Kind.INSERTED;
                edits.add(new Edit(run.before(), replaced ? runs.get(++i).after() : ""));
            } else if (run.kind() == WordRun.Kind.INSERTED) {
                edits.add(new Edit("", run.after()));
            }
        }
        return edits;
    }

    private static boolean isShort(String words) {
        boolean latin = !words.isEmpty() && words.chars().allMatch(c -> c < LATIN_END);
        return words.length() <= (latin ? LATIN_QUOTE : QUOTE);
    }

    private static String label(Provision provision) {
        return provision.label().full();
    }

    private static ChangeSummary key(String name, String... arguments) {
        return new ChangeSummary(PREFIX + name, List.of(arguments));
    }
}
