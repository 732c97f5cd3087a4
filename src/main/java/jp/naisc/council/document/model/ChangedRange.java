package jp.naisc.council.document.model;

/**
 * Where two fragments differ, as far as identity tells: children before {@code start} and those behind the ends are the
 * same objects.
 */
public record ChangedRange(int start, int oldEnd, int newEnd) {

    public static ChangedRange between(Fragment before, Fragment after) {
        if (before == after) {
            return new ChangedRange(before.childCount(), before.childCount(), before.childCount());
        }
        int shorter = Math.min(before.childCount(), after.childCount());
        int start = 0;
        while (start < shorter && before.child(start) == after.child(start)) {
            start++;
        }
        int oldEnd = before.childCount();
        int newEnd = after.childCount();
        while (oldEnd > start && newEnd > start && before.child(oldEnd - 1) == after.child(newEnd - 1)) {
            oldEnd--;
            newEnd--;
        }
        return new ChangedRange(start, oldEnd, newEnd);
    }
}
