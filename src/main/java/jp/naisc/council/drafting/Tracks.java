package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Attribution;
import jp.naisc.council.document.step.Orphan;
import jp.naisc.council.document.step.Scar;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot keeps beside the text, as JSON: {@code {"a":[length,step,…],"m":[[key,from,to,quote],…],"o":[[key,quote],…],
 * "x":[[key,window,away,cut,since],…],"s":[[suggestion,author],…]}}; what is remembered of lost words is written by {@link ScarJson}.
 */
final class Tracks {

    private Tracks() {}

    static String write(DeskState state) {
        var out = new StringBuilder("{\"a\":[");
        String separator = "";
        for (Attribution.Run run : state.attribution().runs()) {
            out.append(separator).append(run.length()).append(',').append(run.step());
            separator = ",";
        }
        var anchors = new ArrayList<Object>();
        state.anchors().anchors().forEach(a -> anchors.add(List.of(a.key(), a.from(), a.to(), a.quote())));
        var orphans = new ArrayList<Object>();
        state.anchors().orphans().forEach(o -> orphans.add(List.of(o.key(), o.quote())));
        Json.write(out.append("],\"m\":"), anchors);
        Json.write(out.append(",\"o\":"), orphans);
        var scars = new ArrayList<Object>();
        state.anchors().scars().forEach((key, scar) -> scars.add(ScarJson.write(key, scar)));
        Json.write(out.append(",\"x\":"), scars);
        var owners = new ArrayList<Object>();
        state.owners().forEach((id, author) -> owners.add(List.of(id, author)));
        Json.write(out.append(",\"s\":"), owners);
        return out.append('}').toString();
    }

    static Attribution attribution(String json) {
        var numbers = list(json, "a");
        var runs = new ArrayList<Attribution.Run>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            runs.add(new Attribution.Run(
                    number(numbers.get(i)).intValue(),
                    number(numbers.get(i + 1)).longValue()));
        }
        return Attribution.of(runs);
    }

    static AnchorSet<String> anchors(String json) {
        var anchors = new ArrayList<Anchor<String>>();
        for (Object value : list(json, "m")) {
            var a = Json.list(value, "anchor");
            anchors.add(new Anchor<>(
                    String.valueOf(a.get(0)),
                    number(a.get(1)).intValue(),
                    number(a.get(2)).intValue(),
                    String.valueOf(a.get(3))));
        }
        var orphans = new ArrayList<Orphan<String>>();
        for (Object value : list(json, "o")) {
            var o = Json.list(value, "orphan");
            orphans.add(new Orphan<>(String.valueOf(o.get(0)), String.valueOf(o.get(1))));
        }
        var scars = new HashMap<String, Scar>();
        for (Object value : list(json, "x")) {
            var scar = Json.list(value, "scar");
            scars.put(String.valueOf(scar.getFirst()), ScarJson.read(scar));
        }
        return AnchorSet.of(anchors, orphans, scars);
    }

    static Map<String, String> owners(String json) {
        var owners = new HashMap<String, String>();
        for (Object value : list(json, "s")) {
            var o = Json.list(value, "owner");
            owners.put(String.valueOf(o.get(0)), String.valueOf(o.get(1)));
        }
        return owners;
    }

    /** A list of the tracks; empty where a snapshot was kept before there were such tracks. */
    private static List<@Nullable Object> list(String json, String key) {
        Map<String, @Nullable Object> tracks = Json.object(Json.read(json, JsonLimits.DOCUMENT), "tracks");
        Object list = tracks.get(key);
        return list == null ? List.<@Nullable Object>of() : Json.list(list, key);
    }

    static Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalStateException("a snapshot's tracks are damaged");
    }
}
