package jp.naisc.council.drafting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at the same text on another node.
 *
 * @param node which
 * @param client the name of his editor, by which his steps are known; empty for somebody who only reads
 */
record Neighbour(
        String node,
        LivePerson person,
        String client,
        @Nullable Cursor cursor) implements Present {

    String key() {
        return person.key();
    }

    Neighbour at(Cursor now) {
        return new Neighbour(node, person, client, now);
    }
}
