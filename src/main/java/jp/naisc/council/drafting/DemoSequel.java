package jp.naisc.council.drafting;

/**
 * What a part of drafting adds to the demonstration's draft once its first words are written, in the order of the beans.
 * Called once, by the start that lays the demonstration.
 */
public interface DemoSequel {

    void follow(DemoPen pen);
}
