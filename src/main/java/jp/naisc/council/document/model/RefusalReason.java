package jp.naisc.council.document.model;

/**
 * Why a text or a step was not taken. The names are the codes of the live protocol, so one vocabulary serves the reader
 * of JSON, the authority, the socket and the browser.
 */
public enum RefusalReason {
    /** The step names a kind that is not one of the nine. */
    UNKNOWN_STEP,
    /** A node or mark names an attribute that its type does not have; dropping it silently would lose somebody's intent. */
    UNKNOWN_ATTRIBUTE,
    /** A position lies outside the document, or a range runs backwards. */
    OUT_OF_RANGE,
    /** The result would leave half of a surrogate pair behind. */
    SPLIT_SURROGATE,
    /** U+0000 or a lone surrogate, which PostgreSQL's json refuses as well. */
    BAD_CHARACTER,
    /** The result does not follow the schema, or the step does not fit the document. */
    SCHEMA,
    /** More bytes, more nesting or a longer document than the limits allow. */
    TOO_LARGE,
    /** More steps in one submit than the limits allow. */
    TOO_MANY,
    /** The rules of this text forbid the step, for example a suggestion where only direct editing is open. */
    NOT_ALLOWED,
    /** The part of the text rests, for a vote or a consultation. */
    FROZEN,
    /** The person may read this draft, but not edit it now. Decided by the drafting desk. */
    READ_ONLY,
    /** The message belongs to another draft. Decided by the drafting desk. */
    WRONG_DRAFT,
    /** Not JSON, or JSON of another shape. */
    MALFORMED,
    /** There is no such draft. Decided by the drafting desk. */
    NOT_FOUND
}
