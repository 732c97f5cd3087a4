/** What other modules contribute to policy: reasons why a cycle may not move yet. */
@NamedInterface("spi")
@NullMarked
package jp.naisc.council.policy.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
