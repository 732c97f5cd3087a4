package jp.naisc.council.drafting.web;

/** So many messages a second on average, and so many at once; a token bucket. Not for several threads. */
final class Allowance {

    private static final double NANOS = 1e9;

    private final double perNano;
    private final double most;
    private double left;
    private long at;

    Allowance(int perSecond, int atOnce, long nanoTime) {
        this.perNano = perSecond / NANOS;
        this.most = atOnce;
        this.left = atOnce;
        this.at = nanoTime;
    }

    boolean take(long nanoTime) {
        left = Math.min(most, left + (nanoTime - at) * perNano);
        at = nanoTime;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
