/** The live text in the policy workspace: the editor, and the acts of those who keep the draft. */
@NullMarked
package jp.naisc.council.drafting.ui;

import org.jspecify.annotations.NullMarked;
