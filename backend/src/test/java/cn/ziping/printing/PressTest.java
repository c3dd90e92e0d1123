package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.Press.Print;
import cn.ziping.report.Report;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class PressTest {
    private static final Mono<Report> REPORT = Mono.just(MadeUp.report().build());
    private static final PrintOrder ORDER = new PrintOrder(PrintFormat.PDF, null, PrintOrder.Part.REPORT, null);
    private static final Optional<Print> PRINT = Optional.of(new Print("一份报告", new byte[1]));

    @Test
    void whoComesAfterTheQueueIsFullIsRefusedAtOnceAndTheOthersAreServed() {
        var gate = new CountDownLatch(1);
        var press = new Press((report, order) -> held(gate), 1, 1);
        var printed = press.print(REPORT, ORDER).toFuture();
        var waiting = press.print(REPORT, ORDER).toFuture();
        StepVerifier.create(press.print(REPORT, ORDER)).verifyError(RejectedExecutionException.class);
        gate.countDown();
        assertThat(printed.join().file()).hasSize(1);
        assertThat(waiting.join().file()).hasSize(1);
        StepVerifier.create(press.print(Mono.empty(), ORDER)).verifyComplete();
        press.close();
    }

    @Test
    void printsOnItsOwnThreadsWhereverTheReportComesFrom() {
        var threads = new CopyOnWriteArrayList<String>();
        var press = new Press(
                (report, order) -> {
                    threads.add(Thread.currentThread().getName());
                    return PRINT;
                },
                1,
                1);
        press.print(REPORT.publishOn(Schedulers.parallel()), ORDER).block();
        press.close();
        assertThat(threads).hasSize(1).allMatch(name -> name.startsWith("print-"));
    }

    @Test
    void otherWorkIsDoneAmongThePrintsAndNoStackEndsIt() {
        var press = new Press((report, order) -> PRINT, 1, 1);
        var report = MadeUp.report().build();
        assertThat(press.queued(report, read -> Thread.currentThread().getName())
                        .block())
                .startsWith("print-");
        StepVerifier.create(press.queued(report, read -> {
                    throw new StackOverflowError();
                }))
                .verifyError(IllegalStateException.class);
        press.close();
    }

    @Test
    void aClassThatIsNotThereIsToldOf() {
        var press = new Press(
                (report, order) -> {
                    throw new NoClassDefFoundError("Renderer");
                },
                1,
                1);
        StepVerifier.create(press.print(REPORT, ORDER)).verifyError(IllegalStateException.class);
        press.close();
    }

    @Test
    void whoLeavesEndsTheWorkAndIsToldOfNoFault() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var faults = new CopyOnWriteArrayList<Throwable>();
        var press = new Press(
                (report, order) -> {
                    begun.countDown();
                    return held(new CountDownLatch(1));
                },
                1,
                1);
        var printing = press.print(REPORT, ORDER).doOnError(faults::add).subscribe();
        begun.await();
        printing.dispose();
        // There is one thread: when it works again, the one before has said all that it will say.
        assertThat(press.queued(MadeUp.report().build(), read -> "next").block())
                .isEqualTo("next");
        assertThat(faults).isEmpty();
        press.close();
    }

    private static Optional<Print> held(CountDownLatch gate) {
        try {
            gate.await();
            return PRINT;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
