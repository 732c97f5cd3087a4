package jp.naisc.council.policy.spi;

import jp.naisc.council.policy.Stage;

/**
 * A module that makes moves nobody presses a button for, such as the end of a consultation at its deadline. Where no module
 * makes such a move, two people of the secretariat do, so that no cycle is ever stuck.
 */
public interface AutomaticMoves {

    /** Whether this module makes this move by itself. */
    boolean makes(Stage from, Stage to);
}
