package jp.naisc.council.base;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal as sentences instead of a stack trace. */
final class StartRefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefusal refusal) {
        return new FailureAnalysis(Objects.requireNonNull(refusal.getMessage()), refusal.action(), refusal);
    }
}
