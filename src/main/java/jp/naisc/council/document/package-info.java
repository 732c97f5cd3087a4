/**
 * The text as a value.
 *
 * <p>A text is stored as a flat sequence of addressed blocks (ADR-0002): headings, paragraphs, items, notes, tables.
 * Flat, because two people who edit at the same time then touch different blocks and not one deep tree. Everything a
 * reader sees beyond the words is derived from that sequence: {@link jp.naisc.council.document.PolicyText} builds the
 * tree of {@link jp.naisc.council.document.Provision}s from the ranks of the headings, counts them, and names them in
 * the manner of a policy (第1章第2節第1段落), a statute (第一条第二項第三号イ) or not at all. Ids are stored and stable;
 * labels are generated and change with the place; a cross-reference stores the id and shows the label.
 *
 * <p>The identity of a text is the {@link jp.naisc.council.document.Digest} of its one canonical form (RFC 8785). That is
 * what a ballot decides, what the Prime Minister's office signs and what anybody can compute again.
 *
 * <p>This module is a pure library: no Spring, no database, no clock. {@code model} holds the nodes and the schema that
 * the browser shares, {@code step} how they change, {@code compare} what lies between two versions, {@code format} how
 * texts come in and go out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package jp.naisc.council.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
