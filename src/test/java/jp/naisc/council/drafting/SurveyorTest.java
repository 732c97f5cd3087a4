package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import org.junit.jupiter.api.Test;

/** Reading a text again and again, each time only what has changed. */
class SurveyorTest {

    private static final int EDITS = 600;

    private final Schema schema = Schema.policy();
    private final Random random = new Random(5);

    @Test
    void whatIsReadFromTheReadingBeforeIsWhatReadingEverythingFinds() {
        var surveyor = new Surveyor();
        var state = DeskState.beginning(text());
        state = state.with(anchors(state.doc(), 0, 40));
        for (int i = 1; i <= EDITS; i++) {
            if (i % 50 == 0) {
                state = state.with(state.anchors().with(anchors(state.doc(), i, 5)));
            } else {
                state = state.after(List.of(edit(state)));
            }
            var survey = surveyor.of(state);
            var anew = new Surveyor().of(state);
            assertThat(survey.n()).isEqualTo(anew.n());
            assertThat(survey.byKey()).isEqualTo(anew.byKey());
            assertThat(survey.gone()).isEqualTo(anew.gone());
            assertThat(survey.text().doc()).isEqualTo(anew.text().doc());
        }
    }

    @Test
    void placingACommentDoesNotMakeTheTextAnew() {
        var surveyor = new Surveyor();
        var state = DeskState.beginning(text());
        var before = surveyor.of(state);
        var after = surveyor.of(state.with(anchors(state.doc(), 0, 3)));
        assertThat(after.text()).isSameAs(before.text());
        assertThat(after.byKey()).hasSize(3);
    }

    /** Typing, deleting, and suggestions to add and to delete, anywhere. */
    private LoggedStep edit(DeskState state) {
        int index = 1 + random.nextInt(state.doc().childCount() - 1);
        Node block = state.doc().child(index);
        int start = state.doc().content().offset(index) + 1;
        int size = block.content().size();
        int from = start + random.nextInt(Math.max(1, size - 3));
        int to = Math.min(start + size, from + 1 + random.nextInt(3));
        String mark = ",\"attrs\":{\"id\":\"s" + state.version() + "\",\"by\":\"person:x\"}}";
        String json =
                switch (size < 6 ? 0 : random.nextInt(4)) {
                    case 0 -> insertion(from, "");
                    case 1 -> "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + "}";
                    case 2 -> insertion(from, ",\"marks\":[{\"type\":\"insertion\"" + mark + "]");
                    default ->
                        "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"deletion\"" + mark + ",\"from\":" + from
                                + ",\"to\":" + to + "}";
                };
        return new LoggedStep(state.version() + 1, json, "one", "person:x");
    }

    private static String insertion(int at, String marks) {
        return "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"新語\"" + marks + "}]}}";
    }

    /** Some of them go on in the next block. */
    private AnchorSet<String> anchors(Node doc, int round, int count) {
        var anchors = new ArrayList<Anchor<String>>();
        for (int i = 0; i < count; i++) {
            int from = 6 + random.nextInt(doc.content().size() - 60);
            anchors.add(new Anchor<>("c" + round + "-" + i, from, from + 1 + random.nextInt(i % 5 == 0 ? 50 : 6), ""));
        }
        return AnchorSet.of(anchors, List.of());
    }

    private Node text() {
        var blocks = new ArrayList<Node>();
        blocks.add(schema.node("title", Map.of(), List.of(schema.text("方針"))));
        for (int i = 0; i < 30; i++) {
            blocks.add(
                    schema.node("paragraph", Map.of("id", "p" + i), List.of(schema.text("政府は、必要な施策を講ずるものとする。" + i))));
        }
        return schema.node("doc", Map.of("lang", "ja"), blocks);
    }
}
