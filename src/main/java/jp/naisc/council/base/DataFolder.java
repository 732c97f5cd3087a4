package jp.naisc.council.base;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database, held by one server at a time. H2 would notice a second one too, but only with a
 * message about its own file, and not on every file system.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "council.lock";

    private final RandomAccessFile file;
    private final FileLock lock;

    private DataFolder(RandomAccessFile file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = new RandomAccessFile(folder.resolve(LOCK).toFile(), "rw");
            var lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw inUse(folder);
            }
            return new DataFolder(file, lock);
        } catch (IOException e) {
            throw new StartRefusal(
                    StartRefusal.DATA_UNWRITABLE,
                    "データの置き場所 %s に書き込めません。".formatted(folder),
                    "The data folder %s cannot be written.".formatted(folder),
                    "書き込める場所を --data で指定してください。 Name a writable folder with --data.");
        }
    }

    private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static StartRefusal inUse(Path folder) {
        return new StartRefusal(
                StartRefusal.DATA_IN_USE,
                "データの置き場所 %s は、動作中の別のサーバーが使っています。".formatted(folder),
                "The data folder %s is in use by another running server.".formatted(folder),
                "そのサーバーを止めるか、別の場所を --data で指定してください。" + " Stop that server, or name another folder with --data.");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
    }
}
