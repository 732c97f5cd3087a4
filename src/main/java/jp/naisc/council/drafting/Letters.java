package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.SuggestionMark;

/** The letters of a block with the step that brought each; what is only suggested is no text yet. */
final class Letters {
    private final DeskState state;
    private final StringBuilder text = new StringBuilder();
    private final List<Long> steps = new ArrayList<>();

    Letters(DeskState state) {
        this.state = state;
    }

    void read(Node parent, int start) {
        int position = start;
        for (int i = 0; i < parent.childCount(); i++) {
            Node child = parent.child(i);
            boolean suggested =
                    SuggestionMark.on(child).stream().anyMatch(mark -> mark.kind() == SuggestionMark.Kind.INSERTION);
            if (!suggested) {
                one(child, position, i);
            }
            position += child.nodeSize();
        }
    }

    /** As {@code Provision.storedText} writes it. */
    private void one(Node child, int position, int index) {
        switch (child.type().name()) {
            case "text" -> {
                for (int k = 0; k < child.nodeSize(); k++) {
                    add(child.text().substring(k, k + 1), position + k);
                }
            }
            case "break" -> add("\n", position);
            case "ref" -> add("[[#" + child.attr("target") + "]]", position);
            default -> {
                if (index > 0) {
                    add(child.type().name().equals("cell") ? "\t" : "\n", position);
                }
                read(child, position + 1);
            }
        }
    }

    String text() {
        return text.toString();
    }

    /** The step that brought a letter; 0 for what was there when the draft was opened. */
    long stepAt(int letter) {
        return steps.get(letter);
    }

    /** All steps that brought a letter. */
    Set<Long> steps() {
        return new HashSet<>(steps);
    }

    /** The letters that one step brought, in the order of the text. */
    String of(long step) {
        var some = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (steps.get(i) == step) {
                some.append(text.charAt(i));
            }
        }
        return some.toString();
    }

    /** Gives the letters of one step their origins. */
    void takeFrom(long step, Origins some, Origins into) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (steps.get(i) == step) {
                into.each()[i] = some.each()[next++];
            }
        }
    }

    private void add(String words, int position) {
        long step = state.attribution().stepAt(position);
        text.append(words);
        for (int i = 0; i < words.length(); i++) {
            steps.add(step);
        }
    }
}
