package jp.naisc.council.document.compare;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.Provision;

/** One change between two texts, as a reader would count it. Changes are numbered from 1 in the order of reading. */
public sealed interface Change {

    int number();

    ChangeKind kind();

    /** The provisions concerned in the text before; a whole section stands for everything below it. */
    List<Provision> provisionsBefore();

    /** The provisions concerned in the text after. */
    List<Provision> provisionsAfter();

    /** The words of the provision itself; for a heading the words of the heading. */
    List<WordRun> words();

    /** Where a reader finds it: in the text after, or, if it is gone, where it was. Empty for the title. */
    default Optional<Provision> place() {
        return provisionsAfter().stream().findFirst().or(() -> provisionsBefore().stream()
                .findFirst());
    }

    /** What it says, for the list of changes. */
    default ChangeSummary summary() {
        return ChangeSummary.of(this);
    }

    /** Other words, or the same words with other marks, in the same provision; for a table, in its cells. */
    record Reworded(int number, Provision before, Provision after, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.REWORDED, after.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of(before);
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of(after);
        }
    }

    /** A provision that was not there, with what is new below it. */
    record Inserted(int number, Provision after, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.INSERTED, after.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of();
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of(after);
        }
    }

    /** A provision that is not there any more, with what went with it. */
    record Deleted(int number, Provision before, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.DELETED, before.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of(before);
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of();
        }
    }

    /** A provision that stands elsewhere, with everything below it; its own words may have changed as well. */
    record Moved(int number, Provision before, Provision after, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.MOVED, after.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of(before);
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of(after);
        }

        public boolean isReworded() {
            return words.stream().anyMatch(run -> !run.isSame());
        }
    }

    /** Another heading over the same provision. */
    record Retitled(int number, Provision before, Provision after, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.RETITLED, after.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of(before);
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of(after);
        }
    }

    /** One provision became several; in the words, {@link Comparison#BOUNDARY} stands where one ends. */
    record Split(int number, Provision before, List<Provision> after, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.SPLIT, before.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of(before);
        }

        @Override
        public List<Provision> provisionsAfter() {
            return after;
        }
    }

    /** Several provisions became one; in the words, {@link Comparison#BOUNDARY} stands where one ended. */
    record Merged(int number, List<Provision> before, Provision after, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return ChangeKind.of(ChangeKind.Type.MERGED, after.kind());
        }

        @Override
        public List<Provision> provisionsBefore() {
            return before;
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of(after);
        }
    }

    /** Another title over the whole text. */
    record TitleChanged(int number, List<WordRun> words) implements Change {
        @Override
        public ChangeKind kind() {
            return new ChangeKind(ChangeKind.Type.TITLE_CHANGED, null);
        }

        @Override
        public List<Provision> provisionsBefore() {
            return List.of();
        }

        @Override
        public List<Provision> provisionsAfter() {
            return List.of();
        }
    }
}
