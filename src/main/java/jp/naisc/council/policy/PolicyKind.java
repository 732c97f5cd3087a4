package jp.naisc.council.policy;

/** What kind of document is deliberated; it decides the way its provisions are numbered. */
public enum PolicyKind {
    /** 方針: chapters, sections, paragraphs. */
    POLICY,
    /** 法令: articles, paragraphs, items. */
    STATUTE
}
