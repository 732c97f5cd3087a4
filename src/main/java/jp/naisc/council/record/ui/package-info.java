/** The council's screen of the official record. */
@NullMarked
package jp.naisc.council.record.ui;

import org.jspecify.annotations.NullMarked;
