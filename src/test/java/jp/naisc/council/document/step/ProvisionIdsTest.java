package jp.naisc.council.document.step;

import static jp.naisc.council.document.step.TestTexts.SCHEMA;
import static jp.naisc.council.document.step.TestTexts.paragraph;
import static jp.naisc.council.document.step.TestTexts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An address stays with the words, whatever is put in front of them. */
class ProvisionIdsTest {

    /** title(2) p-1 "甲乙丙" at 4, p-2 "丁" at 9. */
    private final Node text = policy("方針", "甲乙丙", "丁");

    private final Authority authority = new Authority(SCHEMA, AuthorityRules.DIRECT, new CountingIds());

    @Test
    void whoOpensAParagraphInFrontOfTheFirstLetterLeavesTheOldOneItsAddress() {
        assertThat(after(split(5, "p-1", "p-1"))).containsExactly("new-1:", "p-1:甲乙丙", "p-2:丁");
        assertThat(after(split(5, "p-1", null))).containsExactly("new-2:", "p-1:甲乙丙", "p-2:丁");
    }

    @Test
    void ofAParagraphDividedInTheMiddleTheFirstHalfKeepsTheAddress() {
        assertThat(after(split(6, "p-1", "p-1"))).containsExactly("p-1:甲", "new-1:乙丙", "p-2:丁");
        assertThat(after(split(6, "p-1", null))).containsExactly("p-1:甲", "new-2:乙丙", "p-2:丁");
    }

    @Test
    void whatFollowsTheLastLetterIsNew() {
        assertThat(after(split(8, "p-1", "p-1"))).containsExactly("p-1:甲乙丙", "new-1:", "p-2:丁");
    }

    @Test
    void aCopyPastedBeforeItsOriginalIsTheNewOne() {
        var copy = new Slice(Fragment.of(paragraph("p-2", "丁")), 0, 0);
        assertThat(after(new ReplaceStep(4, 4, copy))).containsExactly("new-1:丁", "p-1:甲乙丙", "p-2:丁");
        assertThat(after(new ReplaceStep(9, 9, copy))).containsExactly("p-1:甲乙丙", "new-2:丁", "p-2:丁");
    }

    @Test
    void ofTwoJoinedParagraphsTheFirstOnesAddressRemains() {
        assertThat(after(new ReplaceStep(8, 10, Slice.EMPTY))).containsExactly("p-1:甲乙丙丁");
    }

    @Test
    void wordsThatLostTheirAddressOnTheWayGetItBack() {
        var bare = new Slice(Fragment.of(SCHEMA.node("note", Map.of(), List.of())), 0, 0);
        assertThat(after(new ReplaceAroundStep(4, 9, 5, 8, bare, 1, true))).containsExactly("p-1:甲乙丙", "p-2:丁");
        assertThat(after(new AttrStep(9, "id", null))).containsExactly("p-1:甲乙丙", "p-2:丁");
    }

    @Test
    void aParagraphMovedByCutAndPasteTakesItsAddressAlong() {
        var moved = text.slice(4, 9);
        assertThat(after(new ReplaceStep(4, 9, Slice.EMPTY), new ReplaceStep(7, 7, moved)))
                .containsExactly("p-2:丁", "p-1:甲乙丙");
    }

    @Test
    void afterAnySequenceOfRandomEditsEveryAddressIsWhereANaiveReferenceSaysItIs() {
        var random = new Random(20261123);
        Node current = policy("方針", "一二三四", "五六", "", "七八九", "十");
        int compared = 0;
        for (int i = 0; i < 6_000; i++) {
            var steps = new ArrayList<Step>();
            Node edited = current;
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                // as it arrives: read, and sharing nothing with the text
                var edit = Step.fromJson(SCHEMA, randomEdit(edited, random).toJson());
                if (edit.apply(edited) instanceof StepResult.Applied(Node next) && next.childCount() > 1) {
                    steps.add(edit);
                    edited = next;
                }
            }
            if (steps.isEmpty() || !(authority.submit(current, steps) instanceof Submission.Accepted accepted)) {
                continue;
            }
            var expected = Reference.ids(current, edited, accepted.maps());
            var found = ids(accepted.document());
            var old = new HashSet<>(ids(current));
            for (int block = 0; block < expected.size(); block++) {
                String wanted = expected.get(block);
                if (wanted == null) {
                    assertThat(found.get(block)).startsWith("new-");
                    assertThat(old).doesNotContain(found.get(block));
                } else {
                    assertThat(found.get(block)).isEqualTo(wanted);
                }
            }
            assertThat(new HashSet<>(found)).hasSameSizeAs(found);
            current = accepted.document();
            compared++;
            if (current.childCount() > 14) {
                current = policy("方針", "一二三四", "五六", "", "七八九", "十");
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    private static Step randomEdit(Node doc, Random random) {
        int block = 1 + random.nextInt(doc.childCount() - 1);
        int from = doc.content().offset(block);
        Node node = doc.child(block);
        int inside = from + 1 + random.nextInt(node.content().size() + 1);
        String id = node.attrString("id");
        return switch (random.nextInt(9)) {
            case 0 -> new ReplaceStep(inside, inside, new Slice(Fragment.of(SCHEMA.text("字")), 0, 0));
            case 1 -> split(inside, id, random.nextBoolean() ? id : null);
            case 2 -> split(inside, null, id);
            case 3 ->
                new ReplaceStep(inside, Math.min(doc.content().size() - 1, inside + random.nextInt(6)), Slice.EMPTY);
            case 4 -> {
                int source = 1 + random.nextInt(doc.childCount() - 1);
                yield new ReplaceStep(from, from, new Slice(Fragment.of(doc.child(source)), 0, 0));
            }
            case 5 -> new ReplaceStep(from, from + node.nodeSize(), Slice.EMPTY);
            case 6 ->
                new AttrStep(
                        from,
                        "id",
                        random.nextBoolean()
                                ? null
                                : doc.child(doc.childCount() - 1).attrString("id"));
            case 7 ->
                new ReplaceAroundStep(
                        from,
                        from + node.nodeSize(),
                        from + 1,
                        from + node.nodeSize() - 1,
                        new Slice(Fragment.of(SCHEMA.node("note", Map.of(), List.of())), 0, 0),
                        1,
                        true);
            default -> new ReplaceStep(from, from + node.nodeSize(), new Slice(Fragment.of(node), 0, 0));
        };
    }

    /** The same rules without any shortcut: every token of the text carries where it came from. */
    private static final class Reference {

        static List<@Nullable String> ids(Node before, Node after, List<StepMap> maps) {
            var origins = new ArrayList<>(
                    IntStream.range(0, before.content().size()).boxed().toList());
            for (StepMap map : maps) {
                var next = new ArrayList<Integer>();
                int[] at = {0};
                var now = List.copyOf(origins);
                map.forEach((oldStart, oldEnd, newStart, newEnd) -> {
                    next.addAll(now.subList(at[0], oldStart));
                    next.addAll(Collections.nCopies(newEnd - newStart, -1));
                    at[0] = oldEnd;
                });
                next.addAll(now.subList(at[0], now.size()));
                origins = next;
            }
            var raw = new ArrayList<@Nullable String>();
            after.children().forEach(block -> raw.add(id(block)));
            var result = new ArrayList<@Nullable String>(Collections.nCopies(raw.size(), null));
            var settled = new HashMap<String, Integer>();
            for (int i = 0; i < before.childCount(); i++) {
                String id = id(before.child(i));
                int home = home(before, i, after, origins);
                if (id != null
                        && home > 0
                        && result.get(home) == null
                        && (raw.get(home) == null || id.equals(raw.get(home)))) {
                    result.set(home, id);
                    settled.put(id, home);
                }
            }
            for (int i = 1; i < raw.size(); i++) {
                String id = raw.get(i);
                if (id != null && settled.putIfAbsent(id, i) == null) {
                    result.set(i, id);
                }
            }
            return result.subList(1, result.size());
        }

        private static int home(Node before, int block, Node after, List<Integer> origins) {
            int start = before.content().offset(block);
            int end = start + before.child(block).nodeSize();
            for (int origin = start + 1; origin < end - 1; origin++) {
                if (origins.contains(origin)) {
                    return blockOf(after, origins.indexOf(origin));
                }
            }
            return origins.contains(start) ? blockOf(after, origins.indexOf(start)) : -1;
        }

        private static int blockOf(Node doc, int token) {
            int end = 0;
            for (int i = 0; i < doc.childCount(); i++) {
                end += doc.child(i).nodeSize();
                if (token < end) {
                    return i;
                }
            }
            throw new AssertionError("outside of the text");
        }
    }

    /** A split as an editor sends it: the halves' ids are what it chooses. */
    private static Step split(int at, @Nullable String first, @Nullable String second) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(empty(first), empty(second)), 1, 1), true);
    }

    private static Node empty(@Nullable String id) {
        return SCHEMA.node("paragraph", id == null ? Map.of() : Map.of("id", id), List.of());
    }

    private List<String> after(Step... steps) {
        var submission = authority.submit(text, Arrays.asList(steps));
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
        var document = ((Submission.Accepted) submission).document();
        return document.children().stream()
                .skip(1)
                .map(block -> block.attrString("id") + ":" + block.textContent())
                .toList();
    }

    private static List<String> ids(Node doc) {
        return doc.children().stream()
                .skip(1)
                .map(block -> String.valueOf(id(block)))
                .toList();
    }

    private static @Nullable String id(Node block) {
        return block.type().hasAttribute("id") ? block.attrString("id") : null;
    }
}
