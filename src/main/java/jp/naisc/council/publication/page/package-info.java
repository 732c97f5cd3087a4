/** What the templates are given: words and addresses ready to be printed, in one language. Public because JTE needs it. */
@NullMarked
package jp.naisc.council.publication.page;

import org.jspecify.annotations.NullMarked;
