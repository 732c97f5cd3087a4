package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTextListener;
import org.jspecify.annotations.Nullable;

/** A reader's place at a live text, taken while the screen is open and left with it. */
final class ReadingPlace {
    private Optional<LiveText> text = Optional.empty();
    private @Nullable LiveTextListener listener;
    private @Nullable Registration place;

    /** @param screen where the place is taken at once; a screen that is not open yet takes it when it opens */
    void choose(Optional<LiveText> read, LiveTextListener ear, Optional<UI> screen) {
        text = read;
        listener = ear;
        screen.ifPresent(this::sitDown);
    }

    void sitDown(UI screen) {
        standUp();
        var ear = listener;
        if (ear != null) {
            place = text.map(read -> read.read(screen, ear)).orElse(null);
        }
    }

    void standUp() {
        if (place != null) {
            place.remove();
            place = null;
        }
    }
}
