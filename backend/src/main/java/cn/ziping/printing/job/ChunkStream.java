package cn.ziping.printing.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** A job's file on its way into the database, never more than a chunk of it in memory. */
final class ChunkStream extends OutputStream {
    private static final int CHUNK = 1 << 20;

    /** What the schema's Int, and every ZIP program, still counts. */
    private static final long MOST = Integer.MAX_VALUE;

    private final JobQueue queue;
    private final UUID job;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int chunks;
    private long size;

    ChunkStream(JobQueue queue, UUID job) {
        this.queue = queue;
        this.job = job;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > MOST) {
            throw new TooLarge();
        }
        for (var from = offset; from < offset + length; ) {
            var part = Math.min(CHUNK - filled, offset + length - from);
            System.arraycopy(bytes, from, chunk, filled, part);
            filled += part;
            from += part;
            if (filled == CHUNK) {
                send();
            }
        }
    }

    /** What is flushed waits for its chunk to be full, or for the end. */
    @Override
    public void close() {
        if (filled > 0) {
            send();
        }
    }

    int size() {
        return (int) size;
    }

    private void send() {
        queue.addChunk(job, chunks++, Arrays.copyOf(chunk, filled));
        filled = 0;
    }

    /** More than a file may have. */
    static final class TooLarge extends IOException {}
}
