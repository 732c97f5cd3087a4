package jp.naisc.council.publication.page;

/**
 * Where and how the public site stands.
 *
 * @param address scheme and host, set by the operator and never taken from a request: pages are shared between readers, so a
 *     forged Host header must not end up in one
 * @param style address of the style sheet, which names its bytes
 * @param script address of the script, likewise
 */
public record Site(String address, boolean demonstration, String style, String script, String icon) {}
