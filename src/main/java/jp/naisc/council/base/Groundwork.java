package jp.naisc.council.base;

/**
 * What has to stand before anybody is let in: beans of this kind are run once at each start, in the order of their {@code @Order},
 * after everything is put together and before the server listens. So the first visitor of a new platform never meets half of it.
 */
public interface Groundwork {

    /** Lays what is missing; a failure ends the start. */
    void lay();
}
