package jp.naisc.council.document;

/** The language a text is written in; a policy exists as one text in each. */
public enum TextLanguage {
    JA,
    EN;

    /** The value of the document's {@code lang} attribute and of HTML {@code lang}. */
    public String tag() {
        return this == JA ? "ja" : "en";
    }

    /** Japanese unless the tag says English: the council's texts are Japanese by default. */
    public static TextLanguage ofTag(String tag) {
        return tag.equals("en") ? EN : JA;
    }
}
