package cn.ziping.platform.database;

import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Closes the connections while the event loops they live on still run. The container would do it when it destroys its
 * beans; by then the loops have ended (phase 0), and a connection that is still open is refused its last task.
 */
@Component
class PoolClosing implements SmartLifecycle {
    /** After whoever answers or prints, before the event loops. */
    private static final int PHASE = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConnectionPool pool;
    private volatile boolean running;

    PoolClosing(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        pool.disposeLater().timeout(PATIENCE).onErrorComplete().block();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A pool that was closed is not opened again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
