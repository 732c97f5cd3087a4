/** Since you last looked, on screens: above the paper, above a comparison, at the desk. */
@NullMarked
package jp.naisc.council.drafting.ui.reading;

import org.jspecify.annotations.NullMarked;
