/** Comments on the screen: the tab beside the paper, the marks in it, the density in the outline, and what waits at the desk. */
@NullMarked
package jp.naisc.council.drafting.ui.comment;

import org.jspecify.annotations.NullMarked;
