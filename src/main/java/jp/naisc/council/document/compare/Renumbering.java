package jp.naisc.council.document.compare;

import jp.naisc.council.document.Provision;

/** A provision that stayed where it was and only counts differently, because others came, went or moved. */
public record Renumbering(Provision before, Provision after) {}
