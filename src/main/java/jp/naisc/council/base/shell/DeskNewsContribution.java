package jp.naisc.council.base.shell;

import java.time.Instant;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;

/** What a module tells the person at the desk of what happened since the last visit; few lines, since others tell too. */
public interface DeskNewsContribution {
    List<DeskNewsLine> since(Instant lastVisit, InterfaceLanguage language);
}
