package jp.naisc.council.document;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs beside the JVM that some tests need: Node and npm. */
public final class ExternalPrograms {

    private ExternalPrograms() {}

    /** Runs a program to its end; false when there is none of this name, it fails, or it takes longer. */
    public static boolean run(List<String> command, int seconds) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
