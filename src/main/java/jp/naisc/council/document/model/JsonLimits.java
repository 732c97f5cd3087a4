package jp.naisc.council.document.model;

/**
 * How much JSON is read before anybody looks at what it means.
 *
 * @param maxBytes length of the text in UTF-8
 * @param maxDepth nesting of arrays and objects
 */
public record JsonLimits(int maxBytes, int maxDepth) {

    /** For a whole stored text: room for about three million characters of Japanese. */
    public static final JsonLimits DOCUMENT = new JsonLimits(32 << 20, 64);

    /** For one submit of a client: the same as the largest frame of the live protocol. */
    public static final JsonLimits SUBMIT = new JsonLimits(1 << 20, 40);

    /** Refuses a text that is too long, without reading it when its length alone decides. */
    public void requireSize(String json) {
        int chars = json.length();
        if (chars > maxBytes || (chars > maxBytes / 3 && utf8Length(json) > maxBytes)) {
            throw new InvalidTextException(RefusalReason.TOO_LARGE, "more than " + maxBytes + " bytes of JSON");
        }
    }

    private static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate pair takes four bytes: two for each half.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
