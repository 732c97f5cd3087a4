package jp.naisc.council.base;

/** Announcements for services that are made without Spring. */
public final class TestAnnouncements {

    private TestAnnouncements() {}

    public static Announcements inProcess() {
        return new Announcements(new InProcessWire());
    }
}
