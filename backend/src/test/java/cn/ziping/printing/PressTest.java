package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.report.Report;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class PressTest {
    private static final Mono<Report> REPORT = Mono.just(MadeUp.report().build());

    @Test
    void whoComesAfterTheQueueIsFullIsRefusedAtOnceAndTheOthersAreServed() {
        var gate = new CountDownLatch(1);
        var press = new Press(report -> held(gate), 1, 1);
        var printed = press.print(REPORT).toFuture();
        var waiting = press.print(REPORT).toFuture();
        StepVerifier.create(press.print(REPORT)).verifyError(RejectedExecutionException.class);
        gate.countDown();
        assertThat(printed.join().pdf()).hasSize(1);
        assertThat(waiting.join().pdf()).hasSize(1);
        StepVerifier.create(press.print(Mono.empty())).verifyComplete();
        press.close();
    }

    @Test
    void printsOnItsOwnThreadsWhereverTheReportComesFrom() {
        var threads = new CopyOnWriteArrayList<String>();
        var press = new Press(
                report -> {
                    threads.add(Thread.currentThread().getName());
                    return new byte[1];
                },
                1,
                1);
        press.print(REPORT.publishOn(Schedulers.parallel())).block();
        press.close();
        assertThat(threads).hasSize(1).allMatch(name -> name.startsWith("print-"));
    }

    private static byte[] held(CountDownLatch gate) {
        try {
            gate.await();
            return new byte[1];
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
