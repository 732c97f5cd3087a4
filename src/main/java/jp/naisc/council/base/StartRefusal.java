package jp.naisc.council.base;

import org.springframework.boot.ExitCodeGenerator;

/** The platform cannot start, and says why in both languages; the launcher knows the case by its exit code. */
final class StartRefusal extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** Another server works on the same data folder. */
    static final int DATA_IN_USE = 20;

    /** The data were written by a newer version. */
    static final int DATA_TOO_NEW = 21;

    /** The data folder cannot be made or written. */
    static final int DATA_UNWRITABLE = 22;

    private final int exitCode;
    private final String action;

    StartRefusal(int exitCode, String japanese, String english, String action) {
        super(japanese + "\n" + english);
        this.exitCode = exitCode;
        this.action = action;
    }

    String action() {
        return action;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
