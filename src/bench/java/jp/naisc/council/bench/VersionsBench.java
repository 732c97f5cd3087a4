package jp.naisc.council.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyId;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.Versions;

/** What one of a thousand versions costs beside one of ten: to save, to open, to list. */
final class VersionsBench {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int CHARACTERS = 250_000;
    private static final int SAMPLES = 60;

    private final Versions versions;
    private final VersionRegister register;
    private final Actor drafter;
    private final PolicyText text =
            new TextGenerator(7).policy(CHARACTERS).toPolicyText().withIds();

    private VersionsBench(LiveServer server) {
        versions = server.bean(Versions.class);
        register = server.bean(VersionRegister.class);
        drafter = server.who("drafter");
    }

    static List<Figure> run() throws IOException {
        try (var server = LiveServer.start(Files.createTempDirectory("council-versions"))) {
            return new VersionsBench(server).measure(server.bean(Policies.class));
        }
    }

    private List<Figure> measure(Policies policies) {
        var few = policy(policies, "few");
        var many = policy(policies, "many");
        IntStream.rangeClosed(1, FEW).forEach(n -> save(few, n));
        IntStream.rangeClosed(1, MANY - SAMPLES).forEach(n -> save(many, n));
        var saved = sample(i -> save(many, MANY - SAMPLES + 1 + i));
        open(few, 1);
        var ofFew = sample(i -> open(few, 1 + i % FEW));
        var ofMany = sample(i -> open(many, 1 + i * 16));
        var listed = sample(i -> versions.of(many));
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atMost("save the thousandth version", saved.median(), "ms", 200, "250,000 characters"));
        figures.add(
                Figure.atMost("open one of 1,000 versions", ofMany.median(), "ms", 100, "parsed from the database"));
        figures.add(Figure.atMost(
                "open one of 1,000 against one of 10",
                ofMany.median() / ofFew.median(),
                "×",
                1.25,
                "one of 10: %.1f ms".formatted(ofFew.median())));
        figures.add(Figure.atMost("the list of 1,000 versions", listed.median(), "ms", 100, ""));
        return figures;
    }

    private PolicyId policy(Policies policies, String slug) {
        var content = new PolicyContent(new Slug(slug), PolicyKind.POLICY, Titles.of("測定", "Measurement"));
        return ((CreatePolicyResult.Created) policies.create(drafter, content))
                .policy()
                .id();
    }

    /** Each version rewords one paragraph of the one before it. */
    private void save(PolicyId policy, int number) {
        var schema = Schema.policy();
        var blocks = new ArrayList<Node>(text.doc().children());
        var words = schema.text("第" + number + "の言い方に改める。");
        blocks.add(schema.node("paragraph", Map.of("id", "reworded"), List.of(words)));
        var reworded = PolicyText.of(text.doc().copy(Fragment.of(blocks)));
        register.register(
                drafter,
                policy,
                number,
                List.of(reworded),
                EditionDates.on(LocalDate.of(2020, 1, 1).plusDays(number)),
                VersionNotes.of(VersionNote.of("第" + number + "版")));
    }

    private void open(PolicyId policy, int number) {
        var version = versions.find(policy, VersionNumber.edition(number)).orElseThrow();
        if (versions.text(version, TextLanguage.JA).isEmpty()) {
            throw new IllegalStateException("a version without words");
        }
    }

    private static Samples sample(IntConsumer work) {
        var millis = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return Samples.of(millis);
    }
}
