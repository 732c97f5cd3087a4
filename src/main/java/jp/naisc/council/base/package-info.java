/**
 * What every module stands on and what knows nothing of the council's work: identifiers, the clock, languages and dates,
 * announcements between nodes, the guard of the data folder and the two security chains.
 *
 * <p>Words of the domain stop at {@link jp.naisc.council.base.Roles}: their names are here because views of every module
 * name them in annotations.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package jp.naisc.council.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
