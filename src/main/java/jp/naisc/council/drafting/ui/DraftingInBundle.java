package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jp.naisc.council.drafting.ui.reading.ComparedBand;
import jp.naisc.council.drafting.ui.reading.SinceBand;
import org.springframework.stereotype.Component;

/**
 * Brings the editor and the dialogs of the draft into the front-end bundle. The build follows references from screens, and
 * no screen refers to them: they are contributed. What the build does follow besides are listeners of this kind.
 */
@Component
@Uses(PolicyEditor.class)
@Uses(CutDialog.class)
@Uses(OpenDraftDialog.class)
@Uses(RapporteursDialog.class)
@Uses(FreezeDialog.class)
@Uses(ThawDialog.class)
@Uses(SinceBand.class)
@Uses(ComparedBand.class)
@Uses(RestsBand.class)
class DraftingInBundle implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        // nothing to do at run time
    }
}
