@NullMarked
@NamedInterface("step")
package jp.naisc.council.document.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
