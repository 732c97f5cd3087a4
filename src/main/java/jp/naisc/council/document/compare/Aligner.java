package jp.naisc.council.document.compare;

/**
 * Finds out which block became which. The order of the passes is the policy: what is certain first, and every later
 * pass only looks at what is still free (see the package comment for the reasons and sources).
 */
final class Aligner {

    private Aligner() {}

    /** Ids are followed first, content decides where there are none or where they contradict the content. */
    static Alignment byIdThenContent(Outline before, Outline after) {
        Alignment alignment = start(before, after);
        IdPairs ids = new IdPairs(alignment);
        TwinPairs twins = new TwinPairs(alignment);
        NearPairs near = new NearPairs(alignment);
        HeadingVotes votes = new HeadingVotes(alignment);

        ids.pairUnchanged();
        ids.pairAlike(twins);
        twins.pair();
        votes.pair();
        ids.pairHeadings();
        twins.pairHeadings();
        near.pairInContext();
        near.pairAnywhere();
        votes.pair();
        ids.pairRest();
        near.pairInContext();
        return alignment;
    }

    /** For a text whose ids mean nothing yet (a statute just imported): content alone. */
    static Alignment byContent(Outline before, Outline after) {
        Alignment alignment = start(before, after);
        TwinPairs twins = new TwinPairs(alignment);
        NearPairs near = new NearPairs(alignment);
        HeadingVotes votes = new HeadingVotes(alignment);

        twins.pair();
        votes.pair();
        twins.pairHeadings();
        near.pairInContext();
        near.pairAnywhere();
        votes.pair();
        near.pairInContext();
        near.pairInContext();
        return alignment;
    }

    private static Alignment start(Outline before, Outline after) {
        Alignment alignment = new Alignment(before, after);
        if (before.size() > 0
                && after.size() > 0
                && before.block(0).family() == Block.Family.TITLE
                && after.block(0).family() == Block.Family.TITLE) {
            alignment.pair(0, 0);
        }
        return alignment;
    }
}
