package jp.naisc.council.document;

/** A cross-reference whose target is not in the text; the drafting screen lists these before a version is cut. */
public record BrokenReference(Provision at, String target) {}
