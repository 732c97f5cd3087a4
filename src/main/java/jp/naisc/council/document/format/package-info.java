/**
 * How texts come in and go out.
 *
 * <p>Everything that enters is a stranger: {@link jp.naisc.council.document.format.Importer} looks at size and encoding
 * first, then asks one reader (Markdown, Japanese statute text, HTML from Word or the web), and the answer is always a
 * document of our own schema or a refusal with a reason. No markup survives because it was allowed; only what the schema
 * can say survives, and every loss is told in an {@link jp.naisc.council.document.format.ImportNote}.
 *
 * <p>What leaves: {@link jp.naisc.council.document.format.Markdown} writes a dialect that reads back to the same digest
 * for every possible text, so a version can be kept, mailed and compared outside this system and still be proved equal;
 * {@link jp.naisc.council.document.format.PaperHtml} writes the page that readers see.
 */
@NullMarked
@NamedInterface("format")
package jp.naisc.council.document.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
