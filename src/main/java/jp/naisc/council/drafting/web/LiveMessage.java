package jp.naisc.council.drafting.web;

import java.util.List;
import jp.naisc.council.document.step.Step;

/** What an editor says. */
sealed interface LiveMessage {

    /** @param version what the editor holds, or -1 */
    record Join(String client, long version) implements LiveMessage {}

    /** Edits of a page that was lost wait to be made again on this version. */
    record Return(String client, long version) implements LiveMessage {}

    record Steps(long version, String client, List<Step> steps) implements LiveMessage {}

    record MoveCursor(long version, int from, int to) implements LiveMessage {}

    record Ping() implements LiveMessage {}
}
