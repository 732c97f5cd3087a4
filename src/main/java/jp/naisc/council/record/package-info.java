/**
 * The official record: one entry for every change of official state, in order, never altered.
 *
 * <p><b>How a change and its entry are held together.</b> Every table of official state is a table of history rows and
 * carries {@code record_no bigint not null unique references record_entry (no)}. A service appends the entry inside its
 * transaction and writes the row with the number it got: without an entry there is no number, with somebody else's number
 * the row is refused, and rows are never updated or deleted ({@code InsertOnlyTriggers}, on both databases).
 * So a change without an entry cannot be written (ADR-0005).
 *
 * <p><b>Format of an entry.</b> {@code payload} is canonical JSON (RFC 8785) of an object of strings. {@code digest} is the
 * SHA-256 of the canonical JSON of {@code {"actor":…,"at":…,"kind":…,"payload":{…},"subject":…}} in UTF-8, where {@code at}
 * is the instant as {@code 2026-11-22T10:10:00.123456Z}, always with six digits. Personal content stands in the payload as
 * {@code "personal.<field>":"<SHA-256 of salt, line feed, content>"}; salt and content stand beside it and can be erased.
 *
 * <p><b>Order.</b> The number decides the order, never the time: a clock may be set back.
 */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package jp.naisc.council.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
