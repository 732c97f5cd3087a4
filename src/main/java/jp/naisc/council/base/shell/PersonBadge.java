package jp.naisc.council.base.shell;

/**
 * How a person is shown.
 *
 * @param standing what the person is here: 委員（学術）, 事務局
 */
public record PersonBadge(String name, String standing, SeatShape shape, String letter) {
    public SeatMark mark() {
        return new SeatMark(shape, letter);
    }
}
