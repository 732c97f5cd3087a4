/** The National AI Strategy Council's deliberation platform; each direct sub-package is a module. */
@NullMarked
package jp.naisc.council;

import org.jspecify.annotations.NullMarked;
