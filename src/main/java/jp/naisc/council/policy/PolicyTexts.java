package jp.naisc.council.policy;

import static jp.naisc.db.Tables.POLICY_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.PackedText;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.db.tables.records.ProvisionIndexRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts by digest, with the index of their provisions. A text that is there already is not stored again. */
@Repository
class PolicyTexts {

    private final DSLContext db;
    private final TextCache cache = new TextCache(TextCache.MAX_CHARACTERS);

    PolicyTexts(DSLContext db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Digest store(PolicyText text) {
        var digest = text.digest();
        if (!isStored(digest)) {
            db.insertInto(POLICY_TEXT)
                    .set(POLICY_TEXT.DIGEST, digest.hex())
                    .set(POLICY_TEXT.LANG, text.language().tag())
                    .set(POLICY_TEXT.TITLE, text.title())
                    .set(POLICY_TEXT.CHARACTERS, text.plainText().length())
                    .set(POLICY_TEXT.CANONICAL, PackedText.pack(text.canonicalJson()))
                    .execute();
            db.batchInsert(index(text, digest)).execute();
        }
        return digest;
    }

    private boolean isStored(Digest digest) {
        return db.fetchExists(POLICY_TEXT, POLICY_TEXT.DIGEST.eq(digest.hex()));
    }

    private static List<ProvisionIndexRecord> index(PolicyText text, Digest digest) {
        var rows = new ArrayList<ProvisionIndexRecord>();
        int position = 0;
        for (Provision provision : text.provisions()) {
            var row = new ProvisionIndexRecord();
            row.setDigest(digest.hex());
            row.setProvision(provision.id().value());
            row.setPosition(position++);
            row.setKind(provision.kind().name());
            row.setLabel(provision.label().full());
            row.setHeading(provision.kind().isHeading() ? provision.storedText() : "");
            row.setContentDigest(contentOf(provision).hex());
            rows.add(row);
        }
        return rows;
    }

    /**
     * The digest of a provision's own words with their marks, without its id and number: renumbering or moving a
     * provision is no change of what it says.
     */
    static Digest contentOf(Provision provision) {
        var content = new StringBuilder(provision.kind().name());
        provision.node().children().forEach(child -> content.append('\n').append(child.toJson()));
        return Digest.of(content.toString());
    }

    /** The text of a digest; parsed texts are kept as long as there is room, since they never change. */
    Optional<PolicyText> find(Digest digest) {
        return cache.get(digest).or(() -> load(digest));
    }

    private Optional<PolicyText> load(Digest digest) {
        var loaded = db.select(POLICY_TEXT.CANONICAL)
                .from(POLICY_TEXT)
                .where(POLICY_TEXT.DIGEST.eq(digest.hex()))
                .fetchOptional(POLICY_TEXT.CANONICAL)
                .map(packed -> PolicyText.parse(PackedText.unpack(packed)));
        loaded.ifPresent(text -> cache.put(digest, text));
        return loaded;
    }
}
