package jp.naisc.council.identity;

import java.util.Optional;

/**
 * A seat as lists and charts show it.
 *
 * @param number counted within the constituency
 * @param current the term that runs today
 */
public record Seat(SeatId id, Constituency constituency, int number, Optional<Term> current) {}
