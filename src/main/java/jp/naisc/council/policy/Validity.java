package jp.naisc.council.policy;

import java.time.LocalDate;
import java.util.Optional;

/** Whether an edition counts on a given day. It is derived from dates, never stored. */
public sealed interface Validity {

    /** A draft never has force. */
    record Draft() implements Validity {}

    /** 未施行: published, not yet effective. */
    record Upcoming(LocalDate from) implements Validity {}

    /** 現行; the day after which another text applies, where one is known. */
    record InForce(LocalDate since, Optional<LocalDate> until) implements Validity {}

    /** 旧版 */
    record Superseded(LocalDate since, LocalDate until, VersionNumber by) implements Validity {}

    /** 廃止 */
    record Withdrawn(LocalDate on, String reason) implements Validity {}
}
