package jp.naisc.council.publication.web;

/** How long a reader's browser, or a cache on the way, may show a page without asking again. */
enum Freshness {
    /** The address names its bytes (a digest) or they are signed: they never change. */
    PERMANENT("public, max-age=31536000, immutable"),

    /** A closed chapter of history: only a withdrawal could still change what the page says. */
    SETTLED("public, max-age=86400"),

    /** Words that never change in a form that the next release may write otherwise: asking again costs a 304. */
    RENDERED("public, max-age=300, must-revalidate"),

    /** The page says what is in force today: it must be asked for again soon, and asking costs a 304. */
    CURRENT("public, max-age=60, must-revalidate"),

    /** An answer to one question, such as a mistyped date: not kept, not even by us. */
    ONCE("no-store");

    private final String cacheControl;

    Freshness(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    String cacheControl() {
        return cacheControl;
    }
}
