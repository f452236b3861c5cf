package io.komado.cases.numbers;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the running tenant's cases. */
@Service
public class Numbers {

    private final CaseNumbers cases;

    Numbers(CaseNumbers cases) {
        this.cases = cases;
    }

    /** The cases received in this calendar year. */
    @Transactional(readOnly = true)
    public YearInNumbers of(int year) {
        LocalDate begin = LocalDate.of(year, 1, 1);
        return YearInNumbers.of(year, cases.receivedBetween(begin, begin.plusYears(1)), cases.people());
    }
}
