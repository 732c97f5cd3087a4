package jp.naisc.council.publication.page;

/** Words that lead somewhere. */
public record Link(String href, String text) {}
