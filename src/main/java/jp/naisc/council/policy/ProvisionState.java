package jp.naisc.council.policy;

import jp.naisc.council.document.Digest;
import jp.naisc.council.document.ProvisionId;

/**
 * What one version says at one provision, as the index knows it.
 *
 * @param content the digest of the provision's own words; equal digests mean the words did not change
 */
public record ProvisionState(
        VersionNumber version, ProvisionId provision, int position, String label, String heading, Digest content) {}
