package jp.naisc.council.policy.ui.spi;

import java.time.Instant;
import java.util.List;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.document.ProvisionId;

/** What an open editor tells the workspace around it. */
public interface LiveTextListener {
    /** Who has the text open, oneself included. */
    void present(List<PersonBadge> people);

    void saved(Instant at);

    /** Headings or numbers changed: the outline is drawn anew. */
    void outlineChanged();

    void selected(ProvisionId provision);

    /** Somebody wrote in the text that stands on this screen as it was. Told once; only those who read hear it. */
    void rewritten();
}
