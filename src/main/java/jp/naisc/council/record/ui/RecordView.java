package jp.naisc.council.record.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.ErasureActs;
import jp.naisc.council.record.RecordEntry;
import jp.naisc.council.record.RecordFilter;
import jp.naisc.council.record.RecordReader;
import jp.naisc.council.record.RecordRights;
import jp.naisc.council.record.ReferenceNames;
import org.jspecify.annotations.Nullable;

/** Every official act in order, newest first. Whoever has an office in the council may read it. */
@Route("record")
@Menu(title = "record.view.menu", order = 80)
@PermitAll
class RecordView extends Composite<Main> implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final RecordReader record;
    private final List<ReferenceNames> names;
    private final ErasureActs erasures;
    private final Paragraph total = new Paragraph();
    private final NativeButton more = new NativeButton();
    private RecordFilter filter = RecordFilter.ALL;
    private Optional<EntryNo> next = Optional.empty();
    private EntryList entries;
    private @Nullable ErasurePanel waiting;

    RecordView(RecordReader record, List<ReferenceNames> names, ErasureActs erasures, RecordRights rights) {
        rights.requireReading();
        this.record = record;
        this.names = names;
        this.erasures = erasures;
        this.entries = new EntryList(named(), Optional.empty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var lead = new Paragraph(getTranslation("record.view.lead"));
        lead.addClassName("lead");
        total.addClassName("totals");
        total.getElement().setAttribute("aria-live", "polite");
        more.setText(getTranslation("record.view.more"));
        more.addClassNames("button", "neutral");
        more.addClickListener(click -> showNextPage());
        getContent().setId("main");
        getContent().addClassName("record-view");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("record.view.title")), lead);
        waiting = new ErasurePanel(erasures, named(), this::changed);
        getContent().add(waiting, new FilterBar(record.totals(), this::show), total, entries, more);
        show(RecordFilter.ALL);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("record.view.page");
    }

    private void show(RecordFilter wanted) {
        filter = wanted;
        next = Optional.empty();
        var fresh = new EntryList(named(), erasures.mayErase() ? Optional.of(this::askAboutErasing) : Optional.empty());
        getContent().replace(entries, fresh);
        entries = fresh;
        showNextPage();
    }

    private void askAboutErasing(RecordEntry entry, String field) {
        new ErasureDialog.Propose(erasures, entry, field, this::changed).open();
    }

    private void changed() {
        if (waiting != null) {
            waiting.reload();
        }
        show(filter);
    }

    private NamedReferences named() {
        return new NamedReferences(names, InterfaceLanguage.of(getLocale()));
    }

    private void showNextPage() {
        var page = record.page(filter, next, PAGE);
        entries.append(page.entries());
        next = page.next();
        more.setVisible(next.isPresent());
        entries.sayWhenEmpty(filter.equals(RecordFilter.ALL));
        total.setText(getTranslation("record.view.total", page.total(), entries.size()));
    }
}
