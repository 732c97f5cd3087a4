/**
 * What the public reads: which versions are public, their texts, and the pages made of them. Pages are made once and kept
 * as finished bytes ({@link jp.naisc.council.publication.web}); what they show comes from the policy module and is read
 * again only when a publication was announced. Nothing here knows a session, a person or a draft.
 */
@ApplicationModule(allowedDependencies = {"base", "document", "document :: *", "policy"})
@NullMarked
package jp.naisc.council.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
