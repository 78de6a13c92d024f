package dev.tandem.dev.stack;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes sure that one stack runs per directory. The system frees it when its holder dies, so it cannot go stale. */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock or throws a sentence that names the holder. */
    static StackLock take(StackDirectory directory) {
        return tryTake(directory.lock())
                .orElseThrow(() -> new DevRuntimeException("Tandem already runs in " + directory.root() + " (pid "
                        + recorded(directory.lock()) + "); stop it with ./tandem down"));
    }

    /** The pid of the process that runs a stack in the directory, if any. */
    static Optional<Long> holder(StackDirectory directory) {
        if (!Files.exists(directory.lock())) {
            return Optional.empty();
        }
        Optional<StackLock> free = tryTake(directory.lock());
        free.ifPresent(StackLock::close);
        return free.isPresent() ? Optional.empty() : Optional.of(Long.parseLong(recorded(directory.lock())));
    }

    private static Optional<StackLock> tryTake(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new StackLock(channel));
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

    private static String recorded(Path file) {
        try {
            return Files.readString(file).strip();
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
