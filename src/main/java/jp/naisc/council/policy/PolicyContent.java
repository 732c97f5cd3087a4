package jp.naisc.council.policy;

/** What a person states when a policy is entered in the register. */
public record PolicyContent(Slug slug, PolicyKind kind, Titles titles) {}
