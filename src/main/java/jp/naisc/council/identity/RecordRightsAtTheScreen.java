package jp.naisc.council.identity;

import jp.naisc.council.record.RecordRights;
import org.springframework.stereotype.Component;

/** Asks about the person who is signed in. */
@Component
class RecordRightsAtTheScreen implements RecordRights {

    private final CurrentActor current;

    RecordRightsAtTheScreen(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void requireReading() {
        current.get().require(Act.READ_RECORD);
    }
}
