package jp.naisc.council.policy.ui.intake;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Takes a file into memory, but never more than a limit. The browser refuses larger files already; this is for whoever
 * does not ask the browser. What is declared too large is not read at all, and of what lies about its size one byte more
 * than the limit.
 */
final class BoundedUpload implements UploadHandler {
    private static final long serialVersionUID = 1L;

    private final int most;
    private final transient BiConsumer<byte[], String> came;
    private final transient Runnable tooLarge;

    BoundedUpload(int most, BiConsumer<byte[], String> came, Runnable tooLarge) {
        this.most = most;
        this.came = came;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (event.getFileSize() > most) {
            refuse(event);
            return;
        }
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            refuse(event);
        } else {
            event.getUI().access(() -> came.accept(bytes, event.getFileName()));
        }
    }

    private void refuse(UploadEvent event) {
        event.reject();
        event.getUI().access(tooLarge::run);
    }

    @Override
    public long getFileSizeMax() {
        return most;
    }

    /** A form's boundaries and headers come on top of the file. */
    @Override
    public long getRequestSizeMax() {
        return most + 65_536L;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
