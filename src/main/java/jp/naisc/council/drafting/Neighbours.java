package jp.naisc.council.drafting;

import java.util.function.Predicate;

/** What a desk hears from the desks of the same text on other nodes; everything becomes a task of the desk. */
final class Neighbours {

    private final Audience audience;
    private final Mailbox tasks;

    Neighbours(Audience audience, Mailbox tasks) {
        this.audience = audience;
        this.tasks = tasks;
    }

    void here(Neighbour one) {
        tasks.post(() -> audience.addNeighbour(one));
    }

    void gone(String key) {
        tasks.post(() -> audience.removeNeighbours(one -> one.key().equals(key)));
    }

    void moved(String key, Cursor cursor) {
        tasks.post(() -> audience.moveNeighbour(key, cursor));
    }

    /** Those are not heard of any more. */
    void forget(Predicate<Neighbour> which) {
        tasks.post(() -> audience.removeNeighbours(which));
    }

    /** Somebody asks who is here. */
    void introduce() {
        tasks.post(audience::introduce);
    }
}
