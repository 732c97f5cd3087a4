package jp.naisc.council.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.naisc.council.base.Digests;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.document.suggest.StandingText;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.LiveAnchors.Survey;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Placement;

/** That nothing was lost in a room: one text everywhere, and every comment where it belongs. */
final class RoomCheck {

    private static final TextLanguage JA = TextLanguage.JA;

    private final LiveServer server;
    private final FullRoom room;
    private final Survey before;

    RoomCheck(LiveServer server, FullRoom room) {
        this.server = server;
        this.room = room;
        this.before = survey();
    }

    /** Each writer has a character of his own that the text does not have otherwise. */
    static String character(int writer) {
        return String.valueOf((char) (0x3400 + writer));
    }

    private Survey survey() {
        return server.bean(LiveAnchors.class).survey(room.draft(), JA).orElseThrow();
    }

    /** On every screen, at the desk, and in the database; with every character that was typed. */
    void everybodyHasTheSameText(LiveEditor witness, TypistsProcess.Report report) throws InterruptedException {
        Node live = room.text();
        long version = survey().n();
        while (witness.version() < version) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        require(witness.text().equals(live), "the witness has another text than the desk");
        var digest = Digests.sha256(live.toJson());
        require(report.texts().size() == RoomBench.everybody().size(), "not everybody said what is before him");
        require(report.texts().stream().allMatch(digest::equals), "somebody has another text than the desk");
        var stored =
                server.bean(LiveAnchors.class).survey(room.draft(), JA, version).orElseThrow();
        require(
                stored.n() == version && stored.text().doc().equals(StandingText.of(live)),
                "the database has another text than the desk");
        require(stored.byKey().equals(survey().byKey()), "the database has other places than the desk");
        var words = live.textContent();
        var typed = report.typed();
        for (int i = 0; i < typed.size(); i++) {
            char mine = character(i).charAt(0);
            long there = words.chars().filter(c -> c == mine).count();
            require(there == typed.get(i), "typed " + typed.get(i) + ", stored are " + there);
        }
    }

    /** As many as are where mapping every placement by itself, step by step, has them. */
    int everyCommentIsWhereItBelongs(LiveEditor witness) {
        var maps = witness.maps();
        var now = survey();
        long joined = now.n() - maps.size();
        require(joined == before.n(), "the witness has missed steps");
        Map<String, Placement> words = placements();
        int checked = 0;
        for (var placed : words.values()) {
            var known = before.byKey().get(placed.key());
            int from = known == null ? placed.from() : known.from();
            int to = known == null ? placed.to() : known.to();
            long since = known == null ? placed.n() - joined : 0;
            for (StepMap map : maps.subList((int) since, maps.size())) {
                if (from < to) {
                    from = map.map(from, 1);
                    to = map.map(to, -1);
                }
            }
            var found = now.byKey().get(placed.key());
            boolean gone = from >= to && found == null && now.gone().containsKey(placed.key());
            boolean there = found != null && found.from() == from && found.to() == to;
            // words that came back are its own again
            boolean back = found != null && found.quote().equals(placed.quote());
            require(gone || there || back, placed + " is at " + found + ", not at " + from + "-" + to);
            checked++;
        }
        require(checked > FullRoom.COMMENTS / 2, "only " + checked + " comments are about words");
        return checked;
    }

    /** Of the comments that anybody reads: everyone's private ones are asked of their authors. */
    private Map<String, Placement> placements() {
        var everybody = new java.util.ArrayList<>(FullRoom.EDITORS);
        everybody.addAll(FullRoom.SUGGESTERS);
        everybody.addAll(FullRoom.COMMENTERS);
        return everybody.stream()
                .flatMap(one -> server.bean(Comments.class).live(server.who(one), room.draft(), JA).threads().stream())
                .map(placed -> placed.thread().placement())
                .filter(placed -> placed.kind() == Placement.Kind.WORDS)
                .collect(Collectors.toMap(Placement::key, placed -> placed, (one, same) -> one));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
