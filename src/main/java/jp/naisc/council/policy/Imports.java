package jp.naisc.council.policy;

import static jp.naisc.db.Tables.POLICY_VERSION;
import static jp.naisc.db.Tables.POLICY_VERSION_TEXT;
import static jp.naisc.db.Tables.PROVISION_INDEX;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.CarryIds;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Brings texts in from files: looked at first, then registered as an edition of the past or taken into a draft. */
@Service
public class Imports {

    private final DSLContext db;
    private final Versions versions;
    private final VersionRegister register;

    Imports(DSLContext db, Versions versions, VersionRegister register) {
        this.db = db;
        this.versions = versions;
        this.register = register;
    }

    /** Reads a file and keeps nothing: what it would become, what was lost on the way, or why it is refused. */
    public ImportResult preview(Actor by, byte[] bytes, String fileName) {
        by.require(Act.IMPORT_TEXT);
        return Importer.read(bytes, fileName);
    }

    /** What an imported text would be as this edition, beside the edition before it. Keeps nothing. */
    public EditionPreview asEdition(Actor by, PolicyId policy, int edition, ImportResult.Imported imported) {
        by.require(Act.IMPORT_TEXT);
        return neighbour(policy, edition, imported.text().language())
                .flatMap(version -> versions.text(version, imported.text().language())
                        .map(text ->
                                EditionPreview.beside(version, text, edition, carried(by, policy, text, imported))))
                .orElseGet(() -> EditionPreview.first(imported.text().withIds()));
    }

    /**
     * Gives an imported text the ids its provisions have in the versions of this policy, so that addresses and histories
     * follow them. Ids that stood in the source stay.
     */
    public PolicyText adopt(Actor by, PolicyId policy, int edition, ImportResult.Imported imported) {
        return asEdition(by, policy, edition, imported).text();
    }

    /** Registers imported texts, at most one a language, as an edition with the dates it bears. */
    public PublishResult registerEdition(
            Actor by,
            PolicyId policy,
            int edition,
            List<ImportResult.Imported> imported,
            EditionDates dates,
            VersionNotes notes) {
        var adopted =
                imported.stream().map(text -> adopt(by, policy, edition, text)).toList();
        return register.register(by, policy, edition, adopted, dates, notes);
    }

    /** Gives an imported text the ids of another one of the same policy, a live draft for example. */
    public PolicyText carried(Actor by, PolicyId policy, PolicyText previous, ImportResult.Imported imported) {
        by.require(Act.READ_DRAFT);
        return CarryIds.adopt(previous, imported.text(), everUsed(policy, previous.language()), imported.declared());
    }

    /** The edition before this one; for the first, the one after it, if that was registered earlier. */
    private Optional<PolicyVersion> neighbour(PolicyId policy, int edition, TextLanguage language) {
        var others = versions.editions(policy).stream()
                .filter(version -> version.number().edition() != edition)
                .filter(version -> version.text(language).isPresent())
                .sorted(Comparator.comparing(PolicyVersion::number))
                .toList();
        var before = others.stream()
                .filter(version -> version.number().edition() < edition)
                .reduce((first, second) -> second);
        return before.or(() -> others.stream().findFirst());
    }

    private List<ProvisionId> everUsed(PolicyId policy, TextLanguage language) {
        return db.selectDistinct(PROVISION_INDEX.PROVISION)
                .from(POLICY_VERSION)
                .join(POLICY_VERSION_TEXT)
                .on(POLICY_VERSION_TEXT.VERSION_ID.eq(POLICY_VERSION.VERSION_ID))
                .join(PROVISION_INDEX)
                .on(PROVISION_INDEX.DIGEST.eq(POLICY_VERSION_TEXT.DIGEST))
                .where(POLICY_VERSION.POLICY_ID.eq(policy.value()))
                .and(POLICY_VERSION_TEXT.LANG.eq(language.tag()))
                .fetch(row -> new ProvisionId(row.value1()));
    }
}
