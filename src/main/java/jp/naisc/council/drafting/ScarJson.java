package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.step.Scar;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of lost words, as a snapshot keeps it: {@code [key,[from,to,room],[[digest,…],from,to,[from,to,room]],
 * [author,words,from,to,until],since]}, with an empty list for what there is not.
 */
final class ScarJson {

    private ScarJson() {}

    static List<Object> write(String key, Scar scar) {
        return List.of(
                key,
                window(scar.window()),
                scar.away()
                        .<List<Object>>map(
                                away -> List.of(away.blocks(), away.from(), away.to(), window(away.window())))
                        .orElse(List.of()),
                scar.cut()
                        .<List<Object>>map(cut -> List.of(cut.author(), cut.words(), cut.from(), cut.to(), cut.until()))
                        .orElse(List.of()),
                scar.since());
    }

    private static List<Object> window(Optional<Scar.Window> window) {
        return window.<List<Object>>map(one -> List.of(one.from(), one.to(), one.room()))
                .orElse(List.of());
    }

    /** @param written as {@link #write} has it */
    static Scar read(List<@Nullable Object> written) {
        return new Scar(
                window(written.get(1)),
                Optional.of(Json.list(written.get(2), "away"))
                        .filter(away -> !away.isEmpty())
                        .map(away -> new Scar.Away(
                                Json.list(away.get(0), "blocks").stream()
                                        .map(String::valueOf)
                                        .toList(),
                                integer(away.get(1)),
                                integer(away.get(2)),
                                window(away.get(3)))),
                Optional.of(Json.list(written.get(3), "cut"))
                        .filter(cut -> !cut.isEmpty())
                        .map(cut -> new Scar.Cut(
                                String.valueOf(cut.get(0)),
                                String.valueOf(cut.get(1)),
                                integer(cut.get(2)),
                                integer(cut.get(3)),
                                Tracks.number(cut.get(4)).longValue())),
                Tracks.number(written.get(4)).longValue());
    }

    private static Optional<Scar.Window> window(@Nullable Object written) {
        return Optional.of(Json.list(written, "window"))
                .filter(window -> !window.isEmpty())
                .map(window -> new Scar.Window(integer(window.get(0)), integer(window.get(1)), integer(window.get(2))));
    }

    private static int integer(@Nullable Object written) {
        return Tracks.number(written).intValue();
    }
}
