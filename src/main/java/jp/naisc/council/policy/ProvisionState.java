package jp.naisc.council.policy;

import jp.naisc.council.document.Digest;
import jp.naisc.council.document.ProvisionId;

/**
 * What one version says at one provision, as the index knows it.
 *
 * @param content stands for the words of the provision and of what belongs to it: equal digests mean that they did not change
 */
public record ProvisionState(
        VersionNumber version, ProvisionId provision, int position, String label, String heading, Digest content) {}
