package jp.naisc.council.policy.spi;

import java.util.List;

/**
 * One thing that blocks a move.
 *
 * @param key message key in the contributing module's block of translations
 * @param values what the message names
 */
public record Obstacle(String key, List<String> values) {

    public Obstacle {
        values = List.copyOf(values);
    }

    public static Obstacle of(String key, String... values) {
        return new Obstacle(key, List.of(values));
    }
}
