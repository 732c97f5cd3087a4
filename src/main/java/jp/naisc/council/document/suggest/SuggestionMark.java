package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.AddNodeMarkStep;
import jp.naisc.council.document.step.AttrStep;
import jp.naisc.council.document.step.DocAttrStep;
import jp.naisc.council.document.step.MarkSetStep;
import jp.naisc.council.document.step.RangeMarkStep;
import jp.naisc.council.document.step.RemoveMarkStep;
import jp.naisc.council.document.step.RemoveNodeMarkStep;
import jp.naisc.council.document.step.ReplaceAroundStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a mark of the schema says about a suggestion.
 *
 * @param kind what is suggested
 * @param id which suggestion it belongs to
 * @param by the author's reference, as in the step log
 */
public record SuggestionMark(Kind kind, String id, String by) {

    /** The marks of the schema that are suggestions. */
    public enum Kind {
        INSERTION("insertion"),
        DELETION("deletion"),
        JOINING("joining"),
        RECASTING("recasting");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** The name of the mark in the schema. */
        public String mark() {
            return mark;
        }
    }

    /** Reads a mark; empty when it is no suggestion. */
    public static Optional<SuggestionMark> of(Mark mark) {
        Kind kind = kind(mark);
        return kind == null
                ? Optional.empty()
                : Optional.of(
                        new SuggestionMark(kind, String.valueOf(mark.attr("id")), String.valueOf(mark.attr("by"))));
    }

    private static @Nullable Kind kind(Mark mark) {
        return switch (mark.type().name()) {
            case "insertion" -> Kind.INSERTION;
            case "deletion" -> Kind.DELETION;
            case "joining" -> Kind.JOINING;
            case "recasting" -> Kind.RECASTING;
            default -> null;
        };
    }

    /** The suggestions that a node's own marks speak of. */
    public static List<SuggestionMark> on(Node node) {
        if (node.marks().isEmpty()) {
            return List.of();
        }
        return node.marks().stream().flatMap(mark -> of(mark).stream()).toList();
    }

    /** The suggestions that steps bring into a text, in any order and perhaps several times. */
    public static List<SuggestionMark> addedBy(List<Step> steps) {
        var added = new ArrayList<SuggestionMark>();
        for (Step step : steps) {
            switch (step) {
                case ReplaceStep replace -> collect(replace.slice().content(), added);
                case ReplaceAroundStep around -> collect(around.slice().content(), added);
                case AddMarkStep add -> of(add.mark()).ifPresent(added::add);
                case AddNodeMarkStep add -> of(add.mark()).ifPresent(added::add);
                case MarkSetStep(List<RangeMarkStep> inner) ->
                    inner.stream().filter(AddMarkStep.class::isInstance).forEach(add -> of(add.mark())
                            .ifPresent(added::add));
                case RemoveMarkStep remove -> {}
                case RemoveNodeMarkStep remove -> {}
                case AttrStep attr -> {}
                case DocAttrStep attr -> {}
            }
        }
        return added;
    }

    private static void collect(Fragment content, List<SuggestionMark> into) {
        for (int i = 0; i < content.childCount(); i++) {
            Node child = content.child(i);
            into.addAll(on(child));
            collect(child.content(), into);
        }
    }
}
