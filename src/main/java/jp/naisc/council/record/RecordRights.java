package jp.naisc.council.record;

/** Whether the person at the screen may read the record. The record knows no people: identity, which does, supplies this. */
public interface RecordRights {

    /** Refuses who may not. */
    void requireReading();
}
