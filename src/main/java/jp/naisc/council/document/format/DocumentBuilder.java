package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Imported;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Collects the blocks of an imported text, within the limits, and what is to be said about the import. */
final class DocumentBuilder {

    static final Schema SCHEMA = Schema.policy();

    private final List<Node> blocks = new ArrayList<>();
    private final List<ImportNote> notes;
    private final Set<String> ids = new HashSet<>();
    private List<Node> title = List.of();
    private boolean titled;

    DocumentBuilder() {
        this(new ArrayList<>());
    }

    private DocumentBuilder(List<ImportNote> notes) {
        this.notes = notes;
    }

    boolean hasTitle() {
        return titled;
    }

    void title(List<Node> content) {
        title = content;
        titled = true;
    }

    /** Another builder for what stands inside a cell; it has no title to give away and its notes are ours. */
    DocumentBuilder inside() {
        var inner = new DocumentBuilder(notes);
        inner.titled = true;
        return inner;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    List<Node> blocks() {
        return blocks;
    }

    void note(Kind kind, int line, String detail) {
        if (notes.size() < ImportLimits.NOTES) {
            notes.add(new ImportNote(kind, line, detail));
        }
    }

    /** Adds a block; attributes that are null are left to their default. */
    void add(String type, Map<String, ? extends @Nullable Object> attrs, List<Node> content) {
        if (blocks.size() >= ImportLimits.BLOCKS) {
            throw new RefusedImport(Refusal.TOO_LARGE, "blocks");
        }
        blocks.add(SCHEMA.node(type, attrs, content));
    }

    /** An id of the source as an attribute: null when it cannot be one or is used already, and then it is told. */
    @Nullable
    String id(@Nullable String wanted, int line) {
        if (wanted == null) {
            return null;
        }
        if (ProvisionId.parse(wanted).isEmpty() || !ids.add(wanted)) {
            note(Kind.ID_CHANGED, line, wanted);
            return null;
        }
        return wanted;
    }

    /** Sets an id that the source gave after the block, as kramdown does. */
    void idOfLast(String wanted, int line) {
        String id = id(wanted, line);
        if (id != null && !blocks.isEmpty()) {
            blocks.set(blocks.size() - 1, blocks.getLast().withAttr("id", id));
        }
    }

    Imported finish(TextLanguage language, NumberingScheme scheme, FrontMatter about, Importer.Format format) {
        if (!titled) {
            title = about.get("title")
                    .filter(words -> !words.isEmpty())
                    .map(words -> List.of(SCHEMA.text(words)))
                    .orElse(List.of());
            if (title.isEmpty()) {
                note(Kind.TITLE_MISSING, 0, "");
            }
        }
        if (blocks.isEmpty()) {
            if (title.isEmpty()) {
                throw new RefusedImport(Refusal.EMPTY, "no text");
            }
            add("paragraph", Map.of(), List.of());
        }
        var children = new ArrayList<Node>(blocks.size() + 1);
        children.add(SCHEMA.node("title", Map.of(), title));
        children.addAll(blocks);
        var attrs = new HashMap<String, Object>();
        attrs.put("lang", language.tag());
        attrs.put("scheme", scheme.tag());
        Node doc = SCHEMA.topNodeType().create(attrs, Fragment.of(children), List.of());
        doc.check();
        PolicyText read = PolicyText.of(doc);
        PolicyText text = read.withIds();
        text.brokenReferences().forEach(broken -> note(Kind.BROKEN_REFERENCE, 0, broken.target()));
        notes.sort(Comparator.comparingInt(ImportNote::line));
        return new Imported(text, notes, about, format, declared(read));
    }

    /** The ids that the source itself gave. */
    static Set<String> declared(PolicyText text) {
        return text.provisions().stream()
                .filter(Provision::isAddressed)
                .map(provision -> provision.id().value())
                .collect(Collectors.toSet());
    }
}
