package jp.naisc.council.drafting;

import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;

/**
 * What lies between two moments of texts.
 *
 * @param before as it stood at the first, suggestions left out
 * @param after as it stood at the second
 * @param writers who wrote between the two in which provision, by reference; empty where that is not known
 */
public record Stretch(PolicyText before, PolicyText after, Map<ProvisionId, Set<String>> writers) {}
