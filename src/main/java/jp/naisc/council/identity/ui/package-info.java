/** The door and the screens about people. Other modules see how people are shown: the badges. */
@NamedInterface("ui")
@NullMarked
package jp.naisc.council.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
