package jp.naisc.council.base;

/**
 * What pages of the two doors may load and do: the one place where it stands. Most public pages are answered before Spring
 * Security is reached, so two pieces of code write these words, and a browser must never hear two versions of them.
 */
public final class ContentPolicies {

    /**
     * Own files only, no inline script or style, so that none can be smuggled into a page; no frames, forms only to ourselves;
     * {@code data:} for the one icon.
     */
    public static final String PUBLIC = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Vaadin starts its client and calls its functions by inline script; everything still comes from here only. */
    static final String COUNCIL = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /** The machine's senses and the purse are nobody's business here. */
    public static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private ContentPolicies() {}
}
