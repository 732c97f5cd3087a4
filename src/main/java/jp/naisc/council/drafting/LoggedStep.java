package jp.naisc.council.drafting;

import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;

/**
 * A step as it stands in the log.
 *
 * @param n its number, which is the version of the text after it
 * @param json the step as ProseMirror writes it
 * @param client the editor it came from; {@link #SERVER} for steps of the authority itself
 * @param author how the record names the person
 */
record LoggedStep(long n, String json, String client, String author) {

    /** No editor has this name: the door refuses it. */
    static final String SERVER = "server";

    Step step() {
        return Step.fromJson(Schema.policy(), json);
    }
}
