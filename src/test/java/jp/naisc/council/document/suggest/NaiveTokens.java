package jp.naisc.council.document.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceAroundStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import org.jspecify.annotations.Nullable;

/**
 * A text as a run of tokens with an identity, on which steps are carried out in the simplest way: tokens go, others come.
 * Shares nothing with the maps and marks of the code that is tested.
 */
final class NaiveTokens {

    /**
     * A sign, or the beginning or end of a node.
     *
     * @param proposed suggestions by which it comes, on itself or on the block around
     * @param goes suggestions by which it goes
     */
    record Token(String what, boolean isWord, TreeSet<String> proposed, TreeSet<String> goes, Object identity) {}

    private final List<Token> tokens;

    private NaiveTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static NaiveTokens of(Node doc) {
        List<Token> tokens = new ArrayList<>();
        for (Node block : doc.children()) {
            write(Json.object(Json.read(block.toJson(), JsonLimits.DOCUMENT), "block"), Map.of(), true, tokens);
        }
        return new NaiveTokens(tokens);
    }

    List<Token> tokens() {
        return tokens;
    }

    NaiveTokens after(List<Step> steps) {
        List<Token> now = new ArrayList<>(tokens);
        for (Step step : steps) {
            switch (step) {
                case ReplaceStep replace -> now = spliced(now, replace.from(), replace.to(), of(replace.slice()));
                case ReplaceAroundStep around -> {
                    List<Token> slice = of(around.slice());
                    List<Token> filled = new ArrayList<>(slice.subList(0, around.insert()));
                    filled.addAll(now.subList(around.gapFrom(), around.gapTo()));
                    filled.addAll(slice.subList(around.insert(), slice.size()));
                    now = spliced(now, around.from(), around.to(), filled);
                }
                default -> {}
            }
        }
        return new NaiveTokens(now);
    }

    private static List<Token> of(Slice slice) {
        List<Token> tokens = new ArrayList<>();
        for (Node node : slice.content().nodes()) {
            write(Json.object(Json.read(node.toJson(), JsonLimits.DOCUMENT), "node"), Map.of(), false, tokens);
        }
        return tokens.subList(slice.openStart(), tokens.size() - slice.openEnd());
    }

    private static List<Token> spliced(List<Token> tokens, int from, int to, List<Token> instead) {
        List<Token> now = new ArrayList<>(tokens.subList(0, from));
        now.addAll(instead);
        now.addAll(tokens.subList(to, tokens.size()));
        return now;
    }

    private static void write(
            Map<String, @Nullable Object> node, Map<String, TreeSet<String>> around, boolean top, List<Token> out) {
        Map<String, TreeSet<String>> marks = new HashMap<>();
        around.forEach((kind, ids) -> marks.put(kind, new TreeSet<>(ids)));
        Object set = node.get("marks");
        for (Object value : set == null ? List.<@Nullable Object>of() : Json.list(set, "marks")) {
            Map<String, @Nullable Object> mark = Json.object(value, "mark");
            if (mark.get("attrs") != null) {
                marks.computeIfAbsent(String.valueOf(mark.get("type")), kind -> new TreeSet<>())
                        .add(String.valueOf(
                                Json.object(mark.get("attrs"), "attrs").get("id")));
            }
        }
        TreeSet<String> proposed = marks.getOrDefault("insertion", new TreeSet<>());
        TreeSet<String> goes = marks.getOrDefault("deletion", new TreeSet<>());
        String type = String.valueOf(node.get("type"));
        if (node.get("text") instanceof String text) {
            text.chars()
                    .forEach(sign ->
                            out.add(new Token(String.valueOf((char) sign), true, proposed, goes, new Object())));
            return;
        }
        boolean leaf = List.of("break", "ref", "split").contains(type);
        out.add(new Token((top ? "block " : "<") + type, leaf, proposed, goes, new Object()));
        if (leaf) {
            return;
        }
        Object content = node.get("content");
        for (Object child : content == null ? List.<@Nullable Object>of() : Json.list(content, "content")) {
            write(Json.object(child, "node"), marks, false, out);
        }
        out.add(new Token("/" + type, false, proposed, goes, new Object()));
    }
}
