package jp.naisc.council.drafting;

/** Where a person's cursor stands: anchor and head, at a version. */
record Cursor(long version, int from, int to) {}
