package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;

/** What an authority answers to submitted steps: all of them are taken, or none. */
public sealed interface Submission {

    /**
     * The steps are taken.
     *
     * @param document the document after all steps, the server's included
     * @param steps the client's steps as they are to be stored and sent on
     * @param maps how each of them moves positions
     * @param stages the document before each of them; shares nearly everything with the result
     * @param serverSteps what the authority appends: marks and blocks of suggestions put right, ids for provisions that had
     *     none, or had one twice
     */
    record Accepted(Node document, List<Step> steps, List<StepMap> maps, List<Node> stages, List<Step> serverSteps)
            implements Submission {

        public Accepted {
            steps = List.copyOf(steps);
            maps = List.copyOf(maps);
            stages = List.copyOf(stages);
            serverSteps = List.copyOf(serverSteps);
        }

        /** All steps in the order in which they are numbered. */
        public List<Step> allSteps() {
            return Stream.concat(steps.stream(), serverSteps.stream()).toList();
        }

        /** The document before each of {@link #allSteps()}. */
        public List<Node> allStages() {
            List<Step> all = allSteps();
            List<Node> before = new ArrayList<>(stages);
            while (before.size() < all.size()) {
                int last = before.size() - 1;
                before.add(Edit.applied(all.get(last), before.get(last)));
            }
            return before;
        }
    }

    /**
     * The steps are refused and the document stays as it was.
     *
     * @param step index of the step that failed; -1 when the steps could not be read, or failed only all together
     * @param message for the log; contains no words of the text
     */
    record Refused(RefusalReason reason, int step, String message) implements Submission {}
}
