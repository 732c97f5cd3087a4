package jp.naisc.council.base;

import org.springframework.boot.ExitCodeGenerator;

/** The platform cannot start, and says why in both languages; the launcher knows the case by its exit code. */
public final class StartRefusal extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** Another server works on the same data folder. */
    static final int DATA_IN_USE = 20;

    /** The data were written by a newer version. */
    static final int DATA_TOO_NEW = 21;

    /** The data folder cannot be made or written. */
    static final int DATA_UNWRITABLE = 22;

    /** A demonstration, where one enters without a password, would be open to other machines. */
    public static final int DEMONSTRATION_IN_THE_OPEN = 23;

    /** The data are a demonstration and the platform is not, or the other way round. */
    public static final int OTHER_KIND_OF_DATA = 24;

    private final int exitCode;
    private final String action;

    public StartRefusal(int exitCode, String japanese, String english, String action) {
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
