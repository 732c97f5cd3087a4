package jp.naisc.council.document.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddNodeMarkStep;
import jp.naisc.council.document.step.AttrStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import org.junit.jupiter.api.Test;

class FrozenPartsTest {

    private final FrozenParts frozen =
            new FrozenParts(Set.of(ProvisionId.parse("two").orElseThrow()));

    /** One chapter, the frozen second with a section below it, and a third. */
    private final Node doc = doc(
            heading("one", "chapter"),
            Papers.block("a", "一"),
            heading("two", "chapter"),
            Papers.block("b", "二"),
            heading("two-one", "section"),
            Papers.block("c", "三"),
            heading("three", "chapter"),
            Papers.block("d", "四"));

    @Test
    void whatStandsElsewhereMayChange() {
        assertThat(allowed(words(2))).isTrue();
        assertThat(allowed(words(8))).isTrue();
        assertThat(allowed(insert(3, Papers.block("new", "前に"))))
                .as("before the frozen heading")
                .isTrue();
        assertThat(allowed(new AttrStep(start(7), "level", "part")))
                .as("the next chapter becomes a part")
                .isTrue();
    }

    @Test
    void whatBelongsToTheHeadingMayNot() {
        assertThat(allowed(words(3))).isFalse();
        assertThat(allowed(words(4))).isFalse();
        assertThat(allowed(words(6))).as("in a section below it").isFalse();
        assertThat(allowed(insert(5, Papers.block("new", "間に")))).isFalse();
        assertThat(allowed(insert(7, Papers.block("new", "後に")))).as("appended").isFalse();
        assertThat(allowed(new ReplaceStep(start(3), start(7), Slice.EMPTY))).isFalse();
        assertThat(allowed(new AddNodeMarkStep(start(4), Papers.mark('-', "a"))))
                .as("suggested")
                .isFalse();
        assertThat(allowed(new AttrStep(start(7), "level", "section")))
                .as("the next chapter becomes a section of it")
                .isFalse();
        assertThat(allowed(new ReplaceStep(start(3) - 1, start(3) + 1, Slice.EMPTY)))
                .as("joined to what stands before")
                .isFalse();
    }

    @Test
    void aFrozenWholeTakesNothing() {
        Node after = Papers.after(doc, List.of(words(2)));
        assertThat(FrozenParts.WHOLE.objection(doc, after, List.of())).isNotNull();
        assertThat(FrozenParts.WHOLE.objection(doc, doc, List.of())).isNull();
    }

    private boolean allowed(Step step) {
        Node after = Papers.after(doc, List.of(step));
        return frozen.objection(doc, after, List.of(step)) == null;
    }

    private Step words(int block) {
        int at = start(block) + 1;
        return new ReplaceStep(at, at, new Slice(Fragment.of(Schema.policy().text("新")), 0, 0));
    }

    private Step insert(int before, Node block) {
        return new ReplaceStep(start(before), start(before), new Slice(Fragment.of(block), 0, 0));
    }

    private int start(int block) {
        return doc.content().offset(block);
    }

    private static Node heading(String id, String level) {
        return Schema.policy()
                .node(
                        "heading",
                        Map.of("id", id, "level", level),
                        List.of(Schema.policy().text(id)));
    }

    private static Node doc(Node... blocks) {
        var children = new ArrayList<Node>();
        children.add(Papers.doc("x").child(0));
        children.addAll(List.of(blocks));
        return Schema.policy().node("doc", Map.of(), children);
    }
}
