package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;

/** The differences put into words and numbered: everything the three readings of a comparison are made from. */
final class Findings {

    private final PolicyText before;
    private final PolicyText after;
    private final Alignment alignment;
    private final Differences differences;
    private final ReadingOrder order;
    private final List<Change> changes = new ArrayList<>();
    private final List<Renumbering> renumberings = new ArrayList<>();

    /** The number of the change of every entry, 0 for none. */
    private final int[] numbers;

    /** The words of every entry that is part of a change: the table shows what the list counted. */
    private final Map<Integer, List<WordRun>> wordsOfChanges = new ConcurrentHashMap<>();

    /** The words of every part of what was split, by its block; a whole is compared once and not for each of its parts. */
    private final Map<Integer, List<WordRun>> wordsOfParts = new ConcurrentHashMap<>();

    private Findings(PolicyText before, PolicyText after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
        this.differences = Differences.of(alignment);
        this.order = ReadingOrder.of(differences);
        this.numbers = new int[order.entries().size()];
    }

    static Findings of(PolicyText before, PolicyText after, Alignment alignment) {
        Findings findings = new Findings(before, after, alignment);
        for (int i = 0; i < findings.numbers.length; i++) {
            findings.find(i, findings.order.entry(i));
        }
        return findings;
    }

    List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    List<Renumbering> renumberings() {
        return Collections.unmodifiableList(renumberings);
    }

    ReadingOrder order() {
        return order;
    }

    OptionalInt number(int entry) {
        return numbers[entry] == 0 ? OptionalInt.empty() : OptionalInt.of(numbers[entry]);
    }

    private void find(int index, ReadingOrder.Entry entry) {
        if (entry.standing().isChange()) {
            numbers[index] = changes.size() + 1;
            changes.add(change(numbers[index], index, entry));
        } else if (entry.standing() == Differences.Standing.INSERTED_WITHIN
                || entry.standing() == Differences.Standing.DELETED_WITHIN) {
            numbers[index] = numbers[entry.parent()];
        } else if (entry.standing() == Differences.Standing.SPLIT_PART) {
            numbers[index] = changes.size();
        }
        if (isRenumbered(entry)) {
            renumberings.add(new Renumbering(provisionBefore(entry.before()), provisionAfter(entry.after())));
        }
    }

    private Change change(int number, int index, ReadingOrder.Entry entry) {
        int a = entry.before();
        int b = entry.after();
        return switch (entry.standing()) {
            case REWORDED, RETITLED -> reworded(number, index, entry);
            case MOVED -> new Change.Moved(number, provisionBefore(a), provisionAfter(b), words(index));
            case INSERTED -> new Change.Inserted(number, provisionAfter(b), words(index));
            case DELETED -> new Change.Deleted(number, provisionBefore(a), words(index));
            case SPLIT ->
                new Change.Split(
                        number,
                        provisionBefore(differences.wholeBefore(b)),
                        differences.partsAfter(b).stream()
                                .map(this::provisionAfter)
                                .toList(),
                        divided(b));
            case MERGED ->
                new Change.Merged(
                        number,
                        differences.partsBefore(b).stream()
                                .map(this::provisionBefore)
                                .toList(),
                        provisionAfter(b),
                        words(index));
            case SAME, INSERTED_WITHIN, DELETED_WITHIN, SPLIT_PART, MERGED_PART ->
                throw new IllegalStateException("no change of its own");
        };
    }

    private Change reworded(int number, int index, ReadingOrder.Entry entry) {
        List<WordRun> words = words(index);
        if (alignment.after().block(entry.after()).family() == Block.Family.TITLE) {
            return new Change.TitleChanged(number, words);
        }
        Provision was = provisionBefore(entry.before());
        Provision is = provisionAfter(entry.after());
        return entry.standing() == Differences.Standing.RETITLED
                ? new Change.Retitled(number, was, is, words)
                : new Change.Reworded(number, was, is, words);
    }

    /** The words of an entry; for a part of a split only its own. */
    List<WordRun> words(int index) {
        ReadingOrder.Entry entry = order.entry(index);
        return entry.standing() == Differences.Standing.SAME
                ? compare(entry)
                : wordsOfChanges.computeIfAbsent(index, i -> compare(entry));
    }

    private List<WordRun> compare(ReadingOrder.Entry entry) {
        int b = entry.after();
        return switch (entry.standing()) {
            case INSERTED, INSERTED_WITHIN ->
                all(WordRun.inserted(contentAfter(b).text()));
            case DELETED, DELETED_WITHIN ->
                all(WordRun.deleted(alignment.before().block(entry.before()).text()));
            case SPLIT, SPLIT_PART -> ofPart(b);
            case MERGED -> WordDiff.compare(joinedBefore(b), contentAfter(b));
            case SAME ->
                WordDiff.unchanged(
                        alignment.before().block(entry.before()).text(),
                        contentAfter(b).text());
            case REWORDED, RETITLED, MOVED ->
                WordDiff.compare(alignment.before().block(entry.before()).content(), contentAfter(b));
            case MERGED_PART -> throw new IllegalStateException("a merged part has no entry of its own");
        };
    }

    private List<WordRun> ofPart(int b) {
        List<WordRun> known = wordsOfParts.get(b);
        if (known != null) {
            return known;
        }
        List<Integer> parts = differences.partsAfter(b);
        List<List<WordRun>> cut = Boundaries.cut(
                divided(b), parts.stream().map(this::contentAfter).toList(), true);
        for (int i = 0; i < cut.size(); i++) {
            wordsOfParts.put(parts.get(i), cut.get(i));
        }
        return cut.get(parts.indexOf(b));
    }

    /** The words of what was split, beside all its parts. */
    private List<WordRun> divided(int b) {
        return WordDiff.compare(
                alignment.before().block(differences.wholeBefore(b)).content(), joinedAfter(b));
    }

    private static List<WordRun> all(WordRun run) {
        return run.text().isEmpty() ? List.of() : List.of(run);
    }

    List<Content> partsBefore(int b) {
        return differences.partsBefore(b).stream()
                .map(a -> alignment.before().block(a).content())
                .toList();
    }

    List<Provision> provisionsMergedInto(int b) {
        return differences.partsBefore(b).stream().map(this::provisionBefore).toList();
    }

    private Content contentAfter(int b) {
        return alignment.after().block(b).content();
    }

    private Content joinedAfter(int b) {
        return Boundaries.join(
                differences.partsAfter(b).stream().map(this::contentAfter).toList());
    }

    private Content joinedBefore(int b) {
        return Boundaries.join(partsBefore(b));
    }

    Provision provisionBefore(int a) {
        return before.provisions().get(a - 1);
    }

    Provision provisionAfter(int b) {
        return after.provisions().get(b - 1);
    }

    boolean isRenumbered(ReadingOrder.Entry entry) {
        return entry.before() > 0
                && entry.after() > 0
                && entry.standing() != Differences.Standing.MOVED
                && hasOfficialNumber(provisionAfter(entry.after()))
                && !provisionBefore(entry.before())
                        .label()
                        .mark()
                        .equals(provisionAfter(entry.after()).label().mark());
    }

    /** In a policy 「第2段落」 is only a way to point at a paragraph; in a statute 「２」 is a number. */
    boolean hasOfficialNumber(Provision provision) {
        return provision.kind().isHeading()
                || provision.kind() == ProvisionKind.ITEM
                || (provision.kind() == ProvisionKind.PARAGRAPH && after.scheme() == NumberingScheme.STATUTE);
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            ReadingOrder.Entry entry = order.entry(i);
            passages.add(new Passage(
                    entry.before() > 0 ? Optional.of(provisionBefore(entry.before())) : Optional.empty(),
                    entry.after() > 0 ? Optional.of(provisionAfter(entry.after())) : Optional.empty(),
                    words(i),
                    number(i),
                    sort(entry.standing())));
        }
        return List.copyOf(passages);
    }

    private static Passage.Sort sort(Differences.Standing standing) {
        return switch (standing) {
            case SAME, REWORDED, RETITLED -> Passage.Sort.STAYED;
            case MOVED -> Passage.Sort.MOVED;
            case INSERTED, INSERTED_WITHIN -> Passage.Sort.CAME;
            case DELETED, DELETED_WITHIN -> Passage.Sort.WENT;
            case SPLIT, SPLIT_PART -> Passage.Sort.SPLIT;
            case MERGED, MERGED_PART -> Passage.Sort.MERGED;
        };
    }
}
