package jp.naisc.council.policy;

import static jp.naisc.db.Tables.POLICY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The register of policies. What is registered is public. */
@Service
public class Policies {

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final OfficialRecord record;
    private final Clock clock;

    Policies(DSLContext db, TransactionOperations transaction, OfficialRecord record, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.record = record;
        this.clock = clock;
    }

    /** Enters a policy in the register. The slug is settled by its unique key. */
    public CreatePolicyResult create(Actor by, PolicyContent content) {
        by.require(Act.MANAGE_POLICIES);
        var policy = new Policy(PolicyId.random(), content);
        try {
            transaction.executeWithoutResult(status -> insert(by, policy));
            return new CreatePolicyResult.Created(policy);
        } catch (DuplicateKeyException taken) {
            return new CreatePolicyResult.SlugTaken(content.slug());
        }
    }

    private void insert(Actor by, Policy policy) {
        var entry = record.append(RecordDraft.of("POLICY_REGISTERED", RecordSubjects.of(policy), by.reference())
                .with("policy", policy.id())
                .with("kind", policy.kind())
                .with("title.ja", policy.titles().ja())
                .with("title.en", policy.titles().en()));
        db.insertInto(POLICY)
                .set(POLICY.POLICY_ID, policy.id().value())
                .set(POLICY.SLUG, policy.slug().value())
                .set(POLICY.KIND, policy.kind().name())
                .set(POLICY.TITLE_JA, policy.titles().ja())
                .set(POLICY.TITLE_EN, policy.titles().en())
                .set(POLICY.AT, clock.instant())
                .set(POLICY.RECORD_NO, entry.value())
                .execute();
    }

    /** Every registered policy, the oldest first. */
    public List<Policy> all() {
        return db.selectFrom(POLICY).orderBy(POLICY.RECORD_NO).fetch(Policies::toPolicy);
    }

    public Optional<Policy> find(PolicyId id) {
        return db.selectFrom(POLICY).where(POLICY.POLICY_ID.eq(id.value())).fetchOptional(Policies::toPolicy);
    }

    public Optional<Policy> find(Slug slug) {
        return db.selectFrom(POLICY).where(POLICY.SLUG.eq(slug.value())).fetchOptional(Policies::toPolicy);
    }

    private static Policy toPolicy(Record row) {
        return new Policy(
                new PolicyId(row.get(POLICY.POLICY_ID)),
                new PolicyContent(
                        new Slug(row.get(POLICY.SLUG)),
                        PolicyKind.valueOf(row.get(POLICY.KIND)),
                        new Titles(row.get(POLICY.TITLE_JA), row.get(POLICY.TITLE_EN))));
    }
}
