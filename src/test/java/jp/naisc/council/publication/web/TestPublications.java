package jp.naisc.council.publication.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.PublishResult;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionRegister;
import org.springframework.core.io.ClassPathResource;

/** Publishes the sample policy through the services a person would use. */
final class TestPublications {

    private static final Actor SECRETARIAT =
            new Actor(PersonId.random(), "事務局", Set.of(Role.SECRETARIAT), Optional.empty());

    private final Policies policies;
    private final VersionRegister register;

    TestPublications(Policies policies, VersionRegister register) {
        this.policies = policies;
        this.register = register;
    }

    Policy aPolicy(String slug) {
        var content =
                new PolicyContent(new Slug(slug), PolicyKind.POLICY, Titles.of("試験<b>方針</b>", "Test <b>policy</b>"));
        if (policies.create(SECRETARIAT, content) instanceof CreatePolicyResult.Created(var policy)) {
            return policy;
        }
        throw new IllegalStateException("not created: " + slug);
    }

    void firstEdition(Policy policy) {
        publish(policy, 1, "", LocalDate.of(2026, 4, 1));
    }

    void secondEdition(Policy policy) {
        publish(policy, 2, "-v2", LocalDate.of(2026, 10, 1));
    }

    /** An edition that came about elsewhere, in one language alone. */
    void editionIn(String language, Policy policy, int edition, LocalDate from) {
        publish(policy, edition, from, List.of(sample("." + language + ".md")));
    }

    private void publish(Policy policy, int edition, String file, LocalDate from) {
        publish(policy, edition, from, List.of(sample(file + ".ja.md"), sample(file + ".en.md")));
    }

    private void publish(Policy policy, int edition, LocalDate from, List<PolicyText> texts) {
        var notes = VersionNotes.of(
                VersionNote.of("第" + edition + "版の<i>説明</i>"), VersionNote.of("Note <i>of</i> " + edition));
        var result = register.register(SECRETARIAT, policy.id(), edition, texts, EditionDates.on(from), notes);
        if (!(result instanceof PublishResult.Published)) {
            throw new IllegalStateException("not published: " + result);
        }
    }

    private static PolicyText sample(String ending) {
        try (var in = new ClassPathResource("sample/sample-policy" + ending).getInputStream()) {
            var read = Markdown.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (read instanceof ImportResult.Imported imported) {
                return imported.text();
            }
            throw new IllegalStateException("not read: " + read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
