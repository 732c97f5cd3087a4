package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import org.jspecify.annotations.Nullable;

/** The server's messages of the live protocol; the browser's side of the list is {@code editor/collab/protocol.ts}. */
public final class Frames {

    public static final String PONG = "{\"t\":\"pong\"}";

    private Frames() {}

    /** Why the server ends a connection. */
    public enum Farewell {
        SIGNED_OUT,
        SHUTDOWN
    }

    static String init(DeskText text, AuthorNames authors, Participant me, Collection<? extends Present> people) {
        DeskState state = text.state();
        return welcome(
                new StringBuilder("{\"t\":\"init\",\"doc\":").append(state.doc().toJson()),
                state.version(),
                text.rules(),
                authors,
                me,
                people);
    }

    static String resume(
            SentSteps missed,
            DraftRules rules,
            AuthorNames authors,
            Participant me,
            Collection<? extends Present> people) {
        var out = new StringBuilder("{\"t\":\"resume\",\"from\":").append(missed.from());
        long version = missed.from() + missed.steps().size();
        return welcome(steps(out, missed), version, rules, authors, me, people);
    }

    /** @param then the text of the version from which the steps lead on */
    static String comeBack(
            SentSteps missed,
            Node then,
            DraftRules rules,
            AuthorNames authors,
            Participant me,
            Collection<? extends Present> people) {
        var out = new StringBuilder("{\"t\":\"resume\",\"doc\":").append(then.toJson());
        out.append(",\"from\":").append(missed.from());
        long version = missed.from() + missed.steps().size();
        return welcome(steps(out, missed), version, rules, authors, me, people);
    }

    private static String welcome(
            StringBuilder out,
            long version,
            DraftRules rules,
            AuthorNames authors,
            Participant me,
            Collection<? extends Present> people) {
        out.append(",\"v\":").append(version).append(",\"me\":");
        person(out, me, me.language());
        Json.quote(out.append(",\"ref\":"), me.reference());
        access(out, me.access());
        Json.write(out.append(",\"filed\":"), List.copyOf(rules.filed()));
        frozen(out, rules);
        authors(out, authors, me.language());
        return people(out, people, me.language()).append('}').toString();
    }

    static String steps(SentSteps sent, @Nullable Instant at) {
        var out = steps(new StringBuilder("{\"t\":\"steps\",\"from\":").append(sent.from()), sent);
        if (at != null) {
            out.append(",\"at\":").append(at.toEpochMilli());
        }
        return out.append('}').toString();
    }

    private static StringBuilder steps(StringBuilder out, SentSteps sent) {
        out.append(",\"steps\":");
        char separator = '[';
        for (int i = 0; i < sent.steps().size(); i++) {
            LoggedStep step = sent.steps().get(i);
            out.append(separator).append("{\"s\":").append(step.json()).append(",\"c\":");
            Json.quote(out, step.client());
            String key = sent.key(i);
            if (key != null) {
                Json.quote(out.append(",\"k\":"), key);
            }
            out.append('}');
            separator = ',';
        }
        return out.append(separator == '[' ? "[]" : "]");
    }

    static String stale(long version) {
        return "{\"t\":\"stale\",\"v\":" + version + "}";
    }

    public static String refused(RefusalReason reason, long version) {
        return "{\"t\":\"refused\",\"reason\":\"" + reason + "\",\"v\":" + version + "}";
    }

    /** @param reader the language in which people are named */
    static String people(Collection<? extends Present> people, InterfaceLanguage reader) {
        return people(new StringBuilder("{\"t\":\"people\""), people, reader)
                .append('}')
                .toString();
    }

    static String cursor(String key, Cursor cursor) {
        var out = new StringBuilder("{\"t\":\"cursor\",\"key\":");
        Json.quote(out, key);
        return out.append(",\"from\":")
                .append(cursor.from())
                .append(",\"to\":")
                .append(cursor.to())
                .append(",\"v\":")
                .append(cursor.version())
                .append('}')
                .toString();
    }

    static String access(DraftAccess access) {
        var out = new StringBuilder("{\"t\":\"access\"");
        access(out, access);
        return out.append('}').toString();
    }

    /** Suggestions that their authors cannot change any more. */
    static String filed(Collection<String> suggestions) {
        var out = new StringBuilder("{\"t\":\"filed\",\"ids\":");
        Json.write(out, List.copyOf(suggestions));
        return out.append('}').toString();
    }

    /** Whose the suggestions are. */
    static String authors(AuthorNames authors, InterfaceLanguage reader) {
        var out = new StringBuilder("{\"t\":\"authors\"");
        authors(out, authors, reader);
        return out.append('}').toString();
    }

    private static void authors(StringBuilder out, AuthorNames authors, InterfaceLanguage reader) {
        out.append(",\"authors\":");
        char separator = '{';
        for (var each : authors.known().entrySet()) {
            Json.quote(out.append(separator), each.getKey());
            Json.quote(out.append(":{\"name\":"), each.getValue().name(reader));
            Json.quote(out.append(",\"seat\":"), each.getValue().seat());
            Json.quote(out.append(",\"mark\":"), each.getValue().mark(reader));
            out.append('}');
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    /** Parts that rest, and why. */
    static String frozen(DraftRules rules) {
        return frozen(new StringBuilder("{\"t\":\"frozen\""), rules).append('}').toString();
    }

    private static StringBuilder frozen(StringBuilder out, DraftRules rules) {
        Json.write(
                out.append(",\"frozen\":"),
                rules.frozen().keySet().stream().map(Object::toString).toList());
        Json.write(out.append(",\"frozenWhy\":"), rules.frozen());
        rules.frozenWhole().ifPresent(why -> Json.quote(out.append(",\"wholeWhy\":"), why));
        return out.append(",\"frozenWhole\":").append(rules.frozenWhole().isPresent());
    }

    public static String bye(Farewell why) {
        return "{\"t\":\"bye\",\"why\":\"" + why + "\"}";
    }

    private static void access(StringBuilder out, DraftAccess access) {
        out.append(",\"edit\":").append(access instanceof DraftAccess.MayEdit);
        out.append(",\"suggest\":").append(access.writes()).append(",\"why\":");
        Json.write(
                out,
                switch (access) {
                    case DraftAccess.ReadOnly(DraftAccess.Reason why) -> why.key();
                    case DraftAccess.MaySuggest(DraftAccess.Reason why) -> why.key();
                    case DraftAccess.MayEdit mayEdit -> null;
                    case DraftAccess.None none -> null;
                });
    }

    private static StringBuilder people(
            StringBuilder out, Collection<? extends Present> people, InterfaceLanguage reader) {
        out.append(",\"people\":");
        char separator = '[';
        for (Present each : people) {
            person(out.append(separator), each, reader);
            separator = ',';
        }
        return out.append(separator == '[' ? "[]" : "]");
    }

    private static void person(StringBuilder out, Present present, InterfaceLanguage reader) {
        LivePerson person = present.person();
        Json.quote(out.append("{\"key\":"), person.key());
        Json.quote(out.append(",\"name\":"), person.name(reader));
        Json.quote(out.append(",\"seat\":"), person.seat());
        Json.quote(out.append(",\"mark\":"), person.mark(reader));
        Cursor cursor = present.cursor();
        if (cursor == null) {
            out.append(",\"cursor\":null}");
        } else {
            out.append(",\"cursor\":{\"from\":").append(cursor.from());
            out.append(",\"to\":").append(cursor.to()).append("}}");
        }
    }
}
