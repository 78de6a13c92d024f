package dev.tandem.dev.stack;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Makes sure that one stack runs per directory. The system frees it when its holder dies, so it cannot go stale. */
final class StackLock implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock or throws a sentence that names the holder. */
    static StackLock take(StackDirectory directory) {
        AtomicReference<StackLock> taken = new AtomicReference<>();
        // Another command that just looks holds it for an instant.
        if (!Patience.of(LOOK).holds(() -> tryTake(directory.lock(), taken))) {
            throw new DevRuntimeException("Tandem already runs in " + directory.root() + " (pid "
                    + recorded(directory.lock()).orElse(0L) + "); stop it with ./tandem down");
        }
        return taken.get();
    }

    /** The pid of the process that runs a stack in the directory, if any. */
    static Optional<Long> holder(StackDirectory directory) {
        if (!Files.exists(directory.lock())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.READ)) {
            FileLock free = channel.tryLock(0, Long.MAX_VALUE, true);
            return free == null ? recorded(directory.lock()) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return recorded(directory.lock());
        } catch (IOException e) {
            throw new DevRuntimeException("cannot look at " + directory.lock() + ": " + e.getMessage(), e);
        }
    }

    private static boolean tryTake(Path file, AtomicReference<StackLock> taken) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return false;
            }
            // One write of fixed width: a reader never sees half a number or the rest of an older one.
            String pid = String.format("%-20d", ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            taken.set(new StackLock(channel));
            return true;
        } catch (IOException e) {
            throw new DevRuntimeException("cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Optional<Long> recorded(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(pid));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot release the lock: " + e.getMessage(), e);
        }
    }
}
