package cn.ziping.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.ServerTest;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The container stops what has the higher phase first. */
@ServerTest
class PoolClosingTest {
    @Autowired
    PoolClosing closing;

    @Autowired
    ReactorResourceFactory eventLoops;

    @Autowired
    ConnectionPool pool;

    @Test
    void whatIsOpenIsClosed() {
        var own = new ConnectionPool(ConnectionPoolConfiguration.builder(pool.unwrap())
                .initialSize(1)
                .build());
        var closingIt = new PoolClosing(own);
        closingIt.start();
        own.warmup().block();
        closingIt.stop();
        assertThat(own.isDisposed()).isTrue();
        assertThat(closingIt.isRunning()).isFalse();
    }

    @Test
    void connectionsAreClosedAfterTheLastAnswerAndBeforeTheirEventLoopsEnd() {
        assertThat(closing.getPhase())
                .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isGreaterThan(eventLoops.getPhase());
    }
}
