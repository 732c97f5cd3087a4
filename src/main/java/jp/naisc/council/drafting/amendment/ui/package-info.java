/** Screens of amendments: a tab of the workspace, the review of suggestions, and what they put on people's desks. */
@NullMarked
package jp.naisc.council.drafting.amendment.ui;

import org.jspecify.annotations.NullMarked;
