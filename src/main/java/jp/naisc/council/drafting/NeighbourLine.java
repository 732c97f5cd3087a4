package jp.naisc.council.drafting;

/** Where a desk says who comes, goes and moves, for the desks of the same text on other nodes. Nothing here waits. */
interface NeighbourLine {

    /** Of a node that is alone. */
    NeighbourLine NOBODY = new NeighbourLine() {
        @Override
        public void here(Participant one) {}

        @Override
        public void gone(Participant one) {}

        @Override
        public void moved(Participant one, Cursor cursor) {}
    };

    void here(Participant one);

    void gone(Participant one);

    void moved(Participant one, Cursor cursor);
}
