package jp.naisc.council.policy.ui.spi;

import jp.naisc.council.document.ProvisionId;

/** A panel that speaks about the provision one is reading. */
public interface FollowsProvision {
    void follow(ProvisionId provision);
}
