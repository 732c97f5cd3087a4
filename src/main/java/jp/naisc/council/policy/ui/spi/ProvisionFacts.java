package jp.naisc.council.policy.ui.spi;

import java.util.Optional;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.ProvisionId;

/** What another module knows of the past of a provision; shown with its history. */
public interface ProvisionFacts {

    /** A section with its own heading ({@code h3}); empty when there is nothing to say. */
    Optional<Markup> of(PolicyContext context, ProvisionId provision);
}
