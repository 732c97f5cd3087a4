/** Texts from outside on a screen: the door they come in by, and what is shown of them before anything is decided. */
@NamedInterface("ui-intake")
@NullMarked
package jp.naisc.council.policy.ui.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
