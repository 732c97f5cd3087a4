package jp.naisc.council.document.step;

import static jp.naisc.council.document.step.TestTexts.SCHEMA;
import static jp.naisc.council.document.step.TestTexts.doc;
import static jp.naisc.council.document.step.TestTexts.mark;
import static jp.naisc.council.document.step.TestTexts.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that follows a text through its steps, held against a reference in which every token of the text is an object
 * of its own: no positions, no maps of runs, no shortcuts.
 */
class TokenIdentityTest {

    private static final int SUBMITS = 1_500;

    /** One position of the text; what it shows never changes, so a token that stands elsewhere was mis-mapped. */
    private static final class Token {
        private final String shows;
        private final long step;

        Token(String shows, long step) {
            this.shows = shows;
            this.step = step;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTokenKeepsItsAuthorItsPlaceAndItsAnchorsThroughThousandsOfEdits(long seed) {
        var random = new Random(seed);
        Node text = beginning();
        long number = 0;
        List<Token> tokens = tokens(text, 0);
        var attribution = Attribution.of(text.content().size(), 0);
        var anchors = AnchorSet.<Integer>empty();
        Map<Integer, Set<Token>> held = new TreeMap<>();
        int deleted = 0;
        for (int submit = 0; submit < SUBMITS; submit++) {
            if (text.content().size() > 8) {
                anchors = withOneMore(anchors, submit, text, tokens, held, random);
            }
            var steps = new ArrayList<Step>();
            var stages = new ArrayList<Node>();
            Node now = text;
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                Step step = edit(now, random);
                if (step != null && step.apply(now) instanceof StepResult.Applied(Node next) && isSound(next)) {
                    steps.add(step);
                    stages.add(now);
                    now = next;
                }
            }
            // one by one: what is moved by a whole submit is looked at elsewhere
            for (int i = 0; i < steps.size(); i++) {
                Node after = i + 1 < stages.size() ? stages.get(i + 1) : now;
                long n = ++number;
                tokens = stepped(tokens, steps.get(i), after, n, held);
                attribution = attribution.after(steps.get(i).getMap(), n);
                anchors = anchors.map(steps.get(i).getMap());
            }
            assertThat(tokens.stream().map(token -> token.shows)).isEqualTo(shown(now));
            assertThat(expanded(attribution))
                    .isEqualTo(tokens.stream().map(token -> token.step).toList());
            deleted += assertHeld(anchors, tokens, held);
            text = now;
            if (text.childCount() > 12 || text.content().size() > 400) {
                text = beginning();
                tokens = tokens(text, ++number);
                attribution = Attribution.of(text.content().size(), number);
                anchors = AnchorSet.empty();
                held.clear();
            }
        }
        assertThat(deleted).as("orphans").isGreaterThan(50);
    }

    /** Whatever is done and undone: through the mirrors everything stands where it stood. */
    @Test
    void aMirroredChainBringsEveryAnchorBackExactly() {
        var random = new Random(77);
        for (int round = 0; round < 400; round++) {
            Node text = beginning();
            var anchors = AnchorSet.<Integer>empty();
            Map<Integer, Set<Token>> held = new TreeMap<>();
            for (int i = 0; i < 6; i++) {
                anchors = withOneMore(anchors, i, text, tokens(text, 0), held, random);
            }
            var mapping = new Mapping();
            Node now = text;
            var undo = new ArrayList<Step>();
            for (int i = 0; i < 6; i++) {
                Step step = edit(now, random);
                if (step != null && step.apply(now) instanceof StepResult.Applied(Node next) && isSound(next)) {
                    undo.add(step.invert(now));
                    mapping.append(step.getMap());
                    now = next;
                }
            }
            for (int i = undo.size() - 1; i >= 0; i--) {
                mapping.append(undo.get(i).getMap(), i);
                now = ((StepResult.Applied) undo.get(i).apply(now)).document();
            }
            assertThat(now).isEqualTo(text);
            assertThat(anchors.map(mapping).anchors()).isEqualTo(anchors.anchors());
        }
    }

    /** Blocks that change their places within one submit, in whatever order the steps come, keep who wrote them. */
    @Test
    void aMovedBlockKeepsItsAuthorsWhicheverOfTheTwoStepsComesFirst() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            Node text = beginning();
            var attribution = Attribution.of(text.content().size(), 0);
            long number = 0;
            for (int i = 0; i < 8; i++) {
                Step step = typing(text, random);
                text = ((StepResult.Applied) step.apply(text)).document();
                attribution = attribution.after(step.getMap(), ++number);
            }
            int block = 1 + random.nextInt(text.childCount() - 1);
            int border = 1 + random.nextInt(text.childCount());
            int from = offset(text, block);
            Node moved = text.child(block);
            if (moved.nodeSize() < 4) {
                continue;
            }
            int to = offset(text, border);
            boolean outFirst = random.nextBoolean() || (from < to && to < from + moved.nodeSize());
            Step out = new ReplaceStep(from, from + moved.nodeSize(), Slice.EMPTY);
            var in = new Slice(Fragment.of(moved), 0, 0);
            List<Step> steps;
            if (outFirst) {
                int target = out.getMap().map(to, 1);
                steps = List.of(out, new ReplaceStep(target, target, in));
            } else {
                var first = new ReplaceStep(to, to, in);
                steps = List.of(first, out.map(first.getMap()).orElseThrow());
            }
            var stages = new ArrayList<Node>();
            Node now = text;
            for (Step step : steps) {
                stages.add(now);
                now = ((StepResult.Applied) step.apply(now)).document();
            }
            var after = Moves.after(attribution, steps, stages, number + 1);
            assertThat(byBlock(now, after)).isEqualTo(byBlockOf(now, text, attribution));
        }
    }

    /** Whose words each block has, by id. */
    private static Map<String, List<Long>> byBlock(Node doc, Attribution attribution) {
        var all = expanded(attribution);
        var blocks = new TreeMap<String, List<Long>>();
        int position = 0;
        for (Node block : doc.children()) {
            blocks.put(
                    block.type().hasAttribute("id") ? String.valueOf(block.attrString("id")) : "title",
                    all.subList(position, position + block.nodeSize()));
            position += block.nodeSize();
        }
        return blocks;
    }

    private static Map<String, List<Long>> byBlockOf(Node now, Node before, Attribution attribution) {
        assertThat(now.childCount()).isEqualTo(before.childCount());
        return byBlock(before, attribution);
    }

    private static Node beginning() {
        return doc(
                "方針",
                List.of(
                        paragraph("a", "国は、計算資源を共用に供する。"),
                        paragraph("b", "𠮷野は三年ごとに評価する。"),
                        paragraph("c", ""),
                        paragraph("d", "人材を育てる。"),
                        SCHEMA.node("item", Map.of("id", "e", "level", 2), List.of(SCHEMA.text("細目である")))));
    }

    private static boolean isSound(Node doc) {
        try {
            doc.check();
            return doc.childCount() > 1;
        } catch (InvalidTextException e) {
            return false;
        }
    }

    private static AnchorSet<Integer> withOneMore(
            AnchorSet<Integer> anchors,
            int key,
            Node text,
            List<Token> tokens,
            Map<Integer, Set<Token>> held,
            Random random) {
        int from = random.nextInt(text.content().size() - 1);
        int to = Math.min(text.content().size(), from + 1 + random.nextInt(9));
        held.put(key, identities(tokens.subList(from, to)));
        return anchors.with(new Anchor<>(key, from, to, Quotes.of(text, from, to)));
    }

    /** An anchor holds exactly what is left of its tokens and what was written among them; without any it is an orphan. */
    private static int assertHeld(AnchorSet<Integer> anchors, List<Token> tokens, Map<Integer, Set<Token>> held) {
        int orphans = 0;
        var orphaned = new HashSet<Integer>();
        anchors.orphans().forEach(orphan -> orphaned.add(orphan.key()));
        for (var one : held.entrySet()) {
            if (one.getValue().isEmpty()) {
                assertThat(orphaned).contains(one.getKey());
                orphans++;
                continue;
            }
            var anchor = anchors.anchor(one.getKey()).orElseThrow();
            assertThat(identities(tokens.subList(anchor.from(), anchor.to()))).isEqualTo(one.getValue());
        }
        return orphans;
    }

    private static Set<Token> identities(List<Token> tokens) {
        Set<Token> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(tokens);
        return set;
    }

    /** The tokens after a step: the replaced ranges are others, everything else is the very same object. */
    private static List<Token> stepped(
            List<Token> tokens, Step step, Node after, long number, Map<Integer, Set<Token>> held) {
        var next = new ArrayList<Token>();
        int[] at = {0};
        var shown = shown(after);
        step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) -> {
            next.addAll(tokens.subList(at[0], oldStart));
            assertThat(next).hasSize(newStart);
            var gone = tokens.subList(oldStart, oldEnd);
            var come = shown.subList(newStart, newEnd).stream()
                    .map(shows -> new Token(shows, number))
                    .toList();
            hold(held, tokens, oldStart, gone, come);
            next.addAll(come);
            at[0] = oldEnd;
        });
        next.addAll(tokens.subList(at[0], tokens.size()));
        return next;
    }

    /** What comes in place of words that were all held, or between two that are, is held like them. */
    private static void hold(
            Map<Integer, Set<Token>> held, List<Token> tokens, int place, List<Token> gone, List<Token> come) {
        for (Set<Token> these : held.values()) {
            boolean within = gone.isEmpty()
                    ? place > 0
                            && place < tokens.size()
                            && these.contains(tokens.get(place - 1))
                            && these.contains(tokens.get(place))
                    : these.containsAll(gone);
            these.removeAll(gone);
            if (within) {
                these.addAll(come);
            }
        }
    }

    private static List<Token> tokens(Node text, long step) {
        return shown(text).stream().map(shows -> new Token(shows, step)).toList();
    }

    /** What stands at each position: a character, or the border of a block. Marks and attributes are of no concern. */
    private static List<String> shown(Node doc) {
        var shown = new ArrayList<String>();
        doc.children().forEach(child -> show(child, shown));
        return shown;
    }

    private static void show(Node node, List<String> shown) {
        if (node.isText()) {
            node.text().chars().forEach(c -> shown.add(String.valueOf((char) c)));
        } else if (node.isLeaf()) {
            shown.add(node.type().name());
        } else {
            shown.add("<");
            node.children().forEach(child -> show(child, shown));
            shown.add(">");
        }
    }

    private static List<Long> expanded(Attribution attribution) {
        return attribution.runs().stream()
                .flatMap(run -> Collections.nCopies(run.length(), run.step()).stream())
                .toList();
    }

    private static Step typing(Node doc, Random random) {
        int block = random.nextInt(doc.childCount());
        int inside = offset(doc, block)
                + 1
                + random.nextInt(doc.child(block).content().size() + 1);
        var words = TestTexts.words(random, 1 + random.nextInt(3));
        Step step = new ReplaceStep(inside, inside, new Slice(Fragment.of(SCHEMA.text(words)), 0, 0));
        return step.apply(doc) instanceof StepResult.Applied(Node next) && isSound(next) ? step : typing(doc, random);
    }

    private static @Nullable Step edit(Node doc, Random random) {
        int block = 1 + random.nextInt(doc.childCount() - 1);
        int from = offset(doc, block);
        Node node = doc.child(block);
        int inside = from + 1 + random.nextInt(node.content().size() + 1);
        int later = Math.min(doc.content().size(), inside + random.nextInt(12));
        var words = new Slice(Fragment.of(SCHEMA.text(TestTexts.words(random, 1 + random.nextInt(4)))), 0, 0);
        return switch (random.nextInt(11)) {
            case 0, 1 -> new ReplaceStep(inside, inside, words);
            case 2 -> new ReplaceStep(inside, later, words);
            case 3 -> new ReplaceStep(inside, later, Slice.EMPTY);
            case 4 -> {
                var empty = node.copy(Fragment.EMPTY);
                yield new ReplaceStep(inside, inside, new Slice(Fragment.of(empty, empty), 1, 1), true);
            }
            case 5 -> new ReplaceStep(from, from + node.nodeSize(), Slice.EMPTY);
            case 6 -> new ReplaceStep(from, from, new Slice(Fragment.of(doc.child(block)), 0, 0));
            case 7 ->
                node.content().size() == 0
                        ? null
                        : new ReplaceAroundStep(
                                from,
                                from + node.nodeSize(),
                                from + 1,
                                from + node.nodeSize() - 1,
                                new Slice(Fragment.of(SCHEMA.node("note", Map.of(), List.of())), 0, 0),
                                1,
                                true);
            case 8 -> new AddMarkStep(inside, later, mark("strong"));
            case 9 -> new AttrStep(from, "id", "x" + random.nextInt(9));
            default ->
                new ReplaceStep(
                        inside, later, doc.slice(from, Math.min(doc.content().size(), from + 6)));
        };
    }

    private static int offset(Node doc, int child) {
        return child == doc.childCount() ? doc.content().size() : doc.content().offset(child);
    }
}
