package jp.naisc.council.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;

/** The words of the demonstration's policy, from the sample files. */
final class DemoTexts {

    private DemoTexts() {}

    static List<PolicyText> first() {
        return List.of(read("sample-policy.ja.md"), read("sample-policy.en.md"));
    }

    static List<PolicyText> second() {
        return List.of(read("sample-policy-v2.ja.md"), read("sample-policy-v2.en.md"));
    }

    /** Half-way between the two: what was reworded is, nothing is inserted, deleted or moved yet. */
    static List<PolicyText> reworded() {
        var texts = new ArrayList<PolicyText>();
        for (int i = 0; i < 2; i++) {
            var first = first().get(i);
            var second = second().get(i);
            var whole = reworded(first, second, Set.of());
            // a sentence that already speaks of a section to come stays as it was
            var ahead = new HashSet<String>();
            whole.brokenReferences()
                    .forEach(broken -> ahead.add(broken.at().id().value()));
            texts.add(reworded(first, second, ahead));
        }
        return texts;
    }

    private static PolicyText reworded(PolicyText first, PolicyText second, Set<String> except) {
        var blocks = new ArrayList<Node>();
        blocks.add(first.doc().child(0));
        for (Provision provision : first.provisions()) {
            boolean stays = except.contains(provision.id().value());
            blocks.add(
                    stays
                            ? provision.node()
                            : second.provision(provision.id())
                                    .filter(other -> other.kind() == provision.kind())
                                    .map(Provision::node)
                                    .orElse(provision.node()));
        }
        return PolicyText.of(first.doc().copy(Fragment.of(blocks)));
    }

    private static PolicyText read(String file) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("/sample/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return switch (Importer.read(in.readAllBytes(), file)) {
                case ImportResult.Imported imported -> imported.text().withIds();
                case ImportResult.Refused refused -> throw new IllegalStateException(file + ": " + refused);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
