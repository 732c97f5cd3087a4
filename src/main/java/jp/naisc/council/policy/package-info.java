/**
 * Policies, their revision cycles with the stages they pass, and their immutable versions.
 *
 * <p><b>Where a cycle stands</b> is the last row of its way ({@code stage_change}). Which moves there are, who makes them
 * and which need two people is one table, {@link jp.naisc.council.policy.PolicyProcess}; what else must be done first is
 * said by the modules that know it, through {@code spi.StageGate}. Two people who move a cycle at once meet at the key
 * (cycle, seq): one moves it, the other is told where it stands now.
 *
 * <p><b>A version is cut</b> in {@link jp.naisc.council.policy.VersionRegister}: canonical JSON, digest, text, provision
 * index, note and record entry in one transaction. Texts are stored whole under their digest, so that reading one version
 * costs the same beside ten others or a thousand, and what never changes may be kept in memory as long as there is room.
 *
 * <p><b>What is in force</b> follows from dates ({@link jp.naisc.council.policy.Validity}); nothing is ever marked
 * "superseded", so nothing can be marked wrongly.
 *
 * <p>Every table here holds history rows with the number of their record entry (ADR-0005). There is no update and no
 * delete in this package.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "record",
            "document",
            "document :: model",
            "document :: compare",
            "document :: format"
        })
@NullMarked
package jp.naisc.council.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
