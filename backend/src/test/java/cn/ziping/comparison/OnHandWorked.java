package cn.ziping.comparison;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** A test for which {@link HandWorked} is there before its own preparations, and gone after them. */
@LedgerTest
abstract class OnHandWorked {
    @Autowired
    HandWorked byHand;

    @BeforeAll
    void openHandWorked() {
        byHand.open();
    }

    @AfterAll
    void closeHandWorked() {
        byHand.close();
    }
}
