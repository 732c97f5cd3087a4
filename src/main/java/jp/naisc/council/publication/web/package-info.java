/**
 * The public door. A request meets, in this order: {@code PublicPageFilter}, which answers everything that was made before
 * from memory; a controller, which decides what the address means; {@code PageShelf}, which has the page made once,
 * however many ask; a template.
 */
@NullMarked
package jp.naisc.council.publication.web;

import org.jspecify.annotations.NullMarked;
