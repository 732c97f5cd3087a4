package jp.naisc.council.drafting.comment;

import java.util.Optional;
import jp.naisc.council.document.ProvisionId;

/** A place found in the live text as it is: what a placement is made of. */
record Spot(
        Placement.Kind kind, long n, int from, int to, Optional<ProvisionId> provision, String label, String quote) {}
