package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.SuggestionMark.Kind;

/**
 * The text that stands when suggestions are taken back: what they would insert is gone, what they would delete or join is
 * as it was. Whatever they do not touch is the very same object.
 */
public final class StandingText {

    private StandingText() {}

    /** The text without any suggestion: what is official about a live text. Versions are cut from it. */
    public static Node of(Node document) {
        return without(document, suggestion -> true);
    }

    /** The text as if these suggestions had never been made; all others stay in it. */
    public static Node without(Node document, Predicate<SuggestionMark> suggestions) {
        Fragment before = document.content();
        Fragment after = without(before, suggestions, 0, before.childCount());
        return after == before ? document : document.copy(after);
    }

    /** Some of a document's blocks without these suggestions. */
    static Fragment without(Fragment blocks, Predicate<SuggestionMark> suggestions, int first, int end) {
        List<Node> kept = new ArrayList<>(end - first);
        boolean same = first == 0 && end == blocks.childCount();
        for (int i = first; i < end; i++) {
            Node block = blocks.child(i);
            Optional<Node> now = kept(block, suggestions);
            now.ifPresent(kept::add);
            same &= now.isPresent() && now.get() == block;
        }
        return same ? blocks : Fragment.of(kept);
    }

    /** Whether a document has anything but suggested blocks below its title; a text must never be only proposed. */
    public static boolean isThere(Node document) {
        Fragment blocks = document.content();
        for (int i = 1; i < blocks.childCount(); i++) {
            if (SuggestionMark.on(blocks.child(i)).stream().noneMatch(mark -> mark.kind() == Kind.INSERTION)) {
                return true;
            }
        }
        return false;
    }

    /** A node without the suggestions on it and in it; empty when it is one of them itself. */
    private static Optional<Node> kept(Node node, Predicate<SuggestionMark> suggestions) {
        List<Mark> marks = node.marks();
        if (!marks.isEmpty()) {
            List<Mark> kept = new ArrayList<>(marks.size());
            for (Mark mark : marks) {
                Optional<SuggestionMark> said = SuggestionMark.of(mark).filter(suggestions);
                if (said.isEmpty()) {
                    kept.add(mark);
                } else if (said.get().kind() == Kind.INSERTION) {
                    return Optional.empty();
                }
            }
            marks = kept;
        }
        Fragment content = node.content();
        Fragment now = content.isEmpty() ? content : without(content, suggestions, 0, content.childCount());
        return Optional.of(node.copy(now).mark(marks));
    }
}
