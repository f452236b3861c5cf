package io.komado.provisioning.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1-02, R1-03: one year, one price. */
class ContractTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Contract from(LocalDate starts) {
        return Contract.concluded(starts, 240_000, 300, List.of(Language.JA), Set.of(Module.CASES), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2027-11-19",
        "2027-03-01, 2028-02-29",
        "2028-02-29, 2029-02-27",
        "2027-12-31, 2028-12-30",
        "2028-03-01, 2029-02-28"
    })
    void runsForOneYear(LocalDate starts, LocalDate until) {
        Contract contract = from(starts);
        assertThat(contract.until()).isEqualTo(until);
        assertThat(contract.inForceOn(starts.minusDays(1))).isFalse();
        assertThat(contract.inForceOn(starts)).isTrue();
        assertThat(contract.inForceOn(until)).isTrue();
        assertThat(contract.inForceOn(until.plusDays(1))).isFalse();
    }

    @Test
    void aRenewalBeginsWhereTheLastOneEndsAndNotADayBefore() {
        Contract first = from(TODAY);
        assertThat(first.overlaps(from(first.ends()))).isFalse();
        assertThat(first.overlaps(from(first.until()))).isTrue();
        assertThat(from(first.until()).overlaps(first)).isTrue();
        assertThat(first.overlaps(first)).isTrue();
    }

    @Test
    void refusesYesterdayAFeeBelowNothingAndTooFewPeople() {
        assertThatThrownBy(() -> from(TODAY.minusDays(1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Contract.concluded(TODAY, -1, 300, List.of(Language.JA), Set.of(), TODAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Contract.concluded(TODAY, 0, 4, List.of(Language.JA), Set.of(), TODAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theFeeStaysWhenThePeopleChangeAndNoLetterInUseIsTakenAway() {
        Contract contract = from(TODAY);
        assertThat(contract.forHeadcount(500, 300).annualFee()).isEqualTo(240_000);
        assertThat(contract.forHeadcount(280, 280).headcount()).isEqualTo(280);
        assertThatThrownBy(() -> contract.forHeadcount(279, 280))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("headcount-in-use"));
    }

    @Test
    void anInvoiceIsPaidOnceOnADayThatCanBe() {
        Invoice invoice = Invoice.of(from(TODAY), "k7q2x", 3, TODAY);
        assertThat(invoice.number()).isEqualTo("K-K7Q2X-2026-03");
        assertThat(invoice.dueOn()).isEqualTo("2026-12-20");
        assertThatThrownBy(() -> invoice.paid(TODAY.plusDays(2), TODAY.plusDays(1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invoice.paid(TODAY.minusDays(1), TODAY)).isInstanceOf(Refusal.class);
        Invoice paid = invoice.paid(TODAY.plusDays(1), TODAY.plusDays(1));
        assertThatThrownBy(() -> paid.paid(TODAY.plusDays(1), TODAY.plusDays(1)))
                .isInstanceOf(Refusal.class);
    }
}
