package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.Suggestion.Part;
import jp.naisc.council.document.suggest.Suggestion.Wish;

/** Reads the open suggestions out of a text. */
public final class Suggestions {

    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<String, String> authors = new LinkedHashMap<>();
    private final FormNames names;

    private Suggestions(FormNames names) {
        this.names = names;
    }

    /** The suggestions of a text in the order of their first places. */
    public static List<Suggestion> in(Node document) {
        var found = new Suggestions(FormNames.of(document));
        int position = 0;
        for (Node block : document.children()) {
            found.block(block, position);
            position += block.nodeSize();
        }
        return found.parts.entrySet().stream()
                .map(entry -> new Suggestion(
                        entry.getKey(), found.authors.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private void block(Node block, int position) {
        Optional<ProvisionId> id = block.type().hasAttribute("id")
                ? Optional.ofNullable(block.attrString("id")).flatMap(ProvisionId::parse)
                : Optional.empty();
        int end = position + block.nodeSize();
        for (SuggestionMark mark : SuggestionMark.on(block)) {
            switch (mark.kind()) {
                case INSERTION -> add(mark, new Part(Wish.ADD_PROVISION, position, end, id, block.textContent()));
                case DELETION -> add(mark, new Part(Wish.REMOVE_PROVISION, position, end, id, block.textContent()));
                case JOINING -> add(mark, new Part(Wish.JOIN, position, position + 1, id, ""));
                case RECASTING ->
                    add(
                            mark,
                            new Part(
                                    Wish.RECAST,
                                    position,
                                    position + 1,
                                    id,
                                    names.now(block) + "→" + names.then(block)));
            }
        }
        inline(block, position + 1, id);
    }

    private void inline(Node parent, int start, Optional<ProvisionId> id) {
        int position = start;
        for (Node child : parent.children()) {
            int end = position + child.nodeSize();
            if (!child.isInline()) {
                inline(child, position + 1, id);
            }
            for (SuggestionMark mark : child.isInline() ? SuggestionMark.on(child) : List.<SuggestionMark>of()) {
                Wish wish =
                        switch (mark.kind()) {
                            case DELETION -> Wish.REMOVE_WORDS;
                            case RECASTING -> Wish.RECAST;
                            default -> child.type().name().equals("split") ? Wish.DIVIDE : Wish.ADD_WORDS;
                        };
                String words = wish == Wish.RECAST ? names.now(child) + "→" + names.then(child) : child.text();
                add(mark, new Part(wish, position, end, id, words));
            }
            position = end;
        }
    }

    /** Runs that differ only in other marks are one place. */
    private void add(SuggestionMark mark, Part part) {
        authors.putIfAbsent(mark.id(), mark.by());
        List<Part> its = parts.computeIfAbsent(mark.id(), id -> new ArrayList<>());
        Part last = its.isEmpty() ? null : its.getLast();
        boolean continues = last != null
                && last.wish() == part.wish()
                && last.to() == part.from()
                && (part.wish() == Wish.ADD_WORDS || part.wish() == Wish.REMOVE_WORDS);
        if (last != null && continues) {
            its.set(
                    its.size() - 1,
                    new Part(part.wish(), last.from(), part.to(), part.provision(), last.words() + part.words()));
        } else {
            its.add(part);
        }
    }
}
