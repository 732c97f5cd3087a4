/** What parts of drafting, and later modules, contribute to the desk where the live text is decided. */
@NamedInterface("spi")
@NullMarked
package jp.naisc.council.drafting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
