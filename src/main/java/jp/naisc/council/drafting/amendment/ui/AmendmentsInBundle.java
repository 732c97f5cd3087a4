package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Brings what the tabs and dialogs of amendments are made of into the front-end bundle: no screen refers to them. */
@Component
@Uses(AmendmentsPanel.class)
@Uses(ReviewPanel.class)
@Uses(FilingDialog.class)
@Uses(ReasonDialog.class)
@Uses(Chosen.class)
class AmendmentsInBundle implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        // nothing to do at run time
    }
}
