package jp.naisc.council.drafting;

import java.util.List;
import jp.naisc.council.document.step.Step;

/**
 * Steps of an editor on their way to a decision.
 *
 * @param version the version they were made on
 * @param client the name the editor gives itself
 * @param exact whether they are for that version and no other: stale as soon as anybody else has written, instead of being
 *     carried over
 */
record Submitted(Participant by, long version, String client, List<Step> steps, boolean exact) {}
