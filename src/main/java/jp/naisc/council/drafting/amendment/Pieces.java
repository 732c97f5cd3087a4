package jp.naisc.council.drafting.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.FormNames;
import jp.naisc.council.document.suggest.StandingText;
import jp.naisc.council.document.suggest.SuggestionMark;
import jp.naisc.council.drafting.amendment.Piece.Shape;

/** Reads the pieces of suggestions out of a live text. */
final class Pieces {

    private final Set<String> wanted;
    private final Function<ProvisionId, String> labels;
    private final FormNames names;
    private final Map<String, List<Piece>> found = new LinkedHashMap<>();

    private Pieces(Set<String> wanted, FormNames names, Function<ProvisionId, String> labels) {
        this.wanted = wanted;
        this.names = names;
        this.labels = labels;
    }

    /** The pieces of each suggestion that is in the text, in text order, without labels. */
    static Map<String, List<Piece>> in(Node document, Set<String> suggestions) {
        return in(document, suggestions, id -> "");
    }

    /** The same with the labels that provisions have, or would have. */
    static Map<String, List<Piece>> labelled(Node document, Set<String> suggestions) {
        var standing = PolicyText.of(StandingText.of(document));
        var all = PolicyText.of(document);
        return in(document, suggestions, id -> standing.provision(id)
                .or(() -> all.provision(id))
                .map(provision -> provision.label().full())
                .orElse(""));
    }

    private static Map<String, List<Piece>> in(
            Node document, Set<String> suggestions, Function<ProvisionId, String> labels) {
        var pieces = new Pieces(suggestions, FormNames.of(document), labels);
        document.children().forEach(pieces::block);
        return pieces.found;
    }

    private void block(Node block) {
        var whole = new LinkedHashSet<String>();
        for (SuggestionMark mark : SuggestionMark.on(block)) {
            if (wanted.contains(mark.id())) {
                whole.add(mark.id());
                switch (mark.kind()) {
                    case INSERTION -> add(mark.id(), block, Shape.NEW_PROVISION);
                    case DELETION -> add(mark.id(), block, Shape.REMOVE_PROVISION);
                    case JOINING -> add(mark.id(), block, Shape.JOIN);
                    case RECASTING -> add(mark.id(), block, Shape.WORDS);
                }
            }
        }
        inlineSuggestions(block)
                .filter(id -> wanted.contains(id) && !whole.contains(id))
                .distinct()
                .forEach(id -> add(id, block, divides(block, id) ? Shape.DIVIDE : Shape.WORDS));
    }

    private static Stream<String> inlineSuggestions(Node parent) {
        return parent.children().stream()
                .flatMap(child -> child.isInline()
                        ? SuggestionMark.on(child).stream().map(SuggestionMark::id)
                        : inlineSuggestions(child));
    }

    private static boolean divides(Node parent, String id) {
        return parent.children().stream()
                .anyMatch(child -> child.isInline()
                        ? child.type().name().equals("split")
                                && SuggestionMark.on(child).stream()
                                        .anyMatch(mark -> mark.id().equals(id))
                        : divides(child, id));
    }

    private void add(String id, Node block, Shape shape) {
        Optional<ProvisionId> provision = block.type().hasAttribute("id")
                ? Optional.ofNullable(block.attrString("id")).flatMap(ProvisionId::parse)
                : Optional.empty();
        var runs = new Runs(id, shape, names);
        runs.kind(block);
        runs.read(block);
        found.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new Piece(id, provision, provision.map(labels).orElse(""), shape, runs.runs));
    }

    /** The words of a block as one suggestion sees them: what others would add is not there, what they would delete is. */
    private static final class Runs {
        private final String id;
        private final Shape shape;
        private final FormNames names;
        private final List<WordRun> runs = new ArrayList<>();

        Runs(String id, Shape shape, FormNames names) {
            this.id = id;
            this.shape = shape;
            this.names = names;
        }

        /** The kind of the block, where that is to change. */
        void kind(Node block) {
            if (isRecast(SuggestionMark.on(block))) {
                add(WordRun.Kind.DELETED, names.now(block));
                add(WordRun.Kind.INSERTED, names.then(block));
            }
        }

        private boolean isRecast(List<SuggestionMark> marks) {
            return has(marks, SuggestionMark.Kind.RECASTING, true);
        }

        void read(Node parent) {
            boolean first = true;
            for (Node child : parent.children()) {
                if (child.isInline()) {
                    inline(child);
                } else {
                    if (!first) {
                        add(kindOfWhole(), "\n");
                    }
                    read(child);
                }
                first = false;
            }
        }

        private void inline(Node child) {
            var marks = SuggestionMark.on(child);
            boolean added = has(marks, SuggestionMark.Kind.INSERTION, true);
            boolean goes = has(marks, SuggestionMark.Kind.DELETION, true);
            boolean othersAdd = has(marks, SuggestionMark.Kind.INSERTION, false);
            if (othersAdd && !added) {
                return;
            }
            if (added && goes) {
                return;
            }
            if (!added && !goes && shape == Shape.WORDS && isRecast(marks)) {
                add(WordRun.Kind.DELETED, names.now(child));
                add(WordRun.Kind.INSERTED, names.then(child));
                return;
            }
            add(added ? WordRun.Kind.INSERTED : goes ? WordRun.Kind.DELETED : kindOfWhole(), words(child));
        }

        private boolean has(List<SuggestionMark> marks, SuggestionMark.Kind kind, boolean own) {
            return marks.stream()
                    .anyMatch(mark -> mark.kind() == kind && mark.id().equals(id) == own);
        }

        private WordRun.Kind kindOfWhole() {
            return switch (shape) {
                case NEW_PROVISION -> WordRun.Kind.INSERTED;
                case REMOVE_PROVISION -> WordRun.Kind.DELETED;
                case WORDS, DIVIDE, JOIN -> WordRun.Kind.SAME;
            };
        }

        private static String words(Node inline) {
            return switch (inline.type().name()) {
                case "break" -> "\n";
                case "ref" -> "[[#" + inline.attr("target") + "]]";
                case "split" -> "¶";
                default -> inline.text();
            };
        }

        private void add(WordRun.Kind kind, String words) {
            if (words.isEmpty()) {
                return;
            }
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.kind() == kind) {
                runs.set(runs.size() - 1, run(kind, last.text() + words));
            } else {
                runs.add(run(kind, words));
            }
        }

        private static WordRun run(WordRun.Kind kind, String words) {
            return switch (kind) {
                case SAME -> WordRun.same(words);
                case DELETED -> WordRun.deleted(words);
                case INSERTED -> WordRun.inserted(words);
            };
        }
    }
}
