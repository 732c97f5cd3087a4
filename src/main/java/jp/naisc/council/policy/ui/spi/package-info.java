/** What other modules hang into the policy workspace: tabs of its panel, and the text that is being worked on. */
@NamedInterface("ui-spi")
@NullMarked
package jp.naisc.council.policy.ui.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
