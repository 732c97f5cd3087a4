package jp.naisc.council.publication.web;

/** The address is well formed and leads nowhere. It is thrown for every guessed address, so it carries no stack trace. */
final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPublished() {
        super("nothing is published at this address", null, false, false);
    }
}
