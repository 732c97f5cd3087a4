package jp.naisc.council.document.step;

/** Something that carries positions from one document to a later one: a step map or a chain of them. */
public sealed interface Mappable permits StepMap, Mapping {

    /**
     * The position in the later document.
     *
     * @param assoc the side the position belongs to when something is inserted right there: negative stays before it,
     *     positive goes behind it
     */
    int map(int position, int assoc);

    /** The position together with what was deleted around it. */
    MapResult mapResult(int position, int assoc);
}
