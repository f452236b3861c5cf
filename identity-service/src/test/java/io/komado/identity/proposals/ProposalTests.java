package io.komado.identity.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.proposals.Proposal.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ARCHITECTURE section 3: a new reader or a second factor that was reset takes two people. */
class ProposalTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private final StaffId proposer = new StaffId(UUID.randomUUID());
    private final StaffId second = new StaffId(UUID.randomUUID());
    private final StaffId subject = new StaffId(UUID.randomUUID());
    private final Matter matter = new Matter.NewSecondFactor(subject);
    private final Proposal open = Proposal.of(new ProposalId(UUID.randomUUID()), matter, proposer, TODAY);

    @Test
    void anotherPersonConfirms() {
        Proposal confirmed = open.confirm(second, TODAY.plusDays(13));
        assertThat(confirmed.status()).isEqualTo(Status.CONFIRMED);
        assertThat(confirmed.decidedBy()).isEqualTo(second);
    }

    @Test
    void nobodyConfirmsTheirOwnOrDecidesAboutThemselves() {
        assertRefused("own-proposal", () -> open.confirm(proposer, TODAY));
        assertRefused("about-oneself", () -> open.confirm(subject, TODAY));
        assertRefused("about-oneself", () -> Proposal.of(new ProposalId(UUID.randomUUID()), matter, subject, TODAY));
    }

    @Test
    void anybodyDeclinesAlsoWhoeverProposed() {
        assertThat(open.decline(second, TODAY).status()).isEqualTo(Status.DECLINED);
        assertThat(open.decline(proposer, TODAY).status()).isEqualTo(Status.DECLINED);
    }

    @Test
    void itWaitsForFourteenDays() {
        assertThat(open.expiresOn()).isEqualTo("2026-10-15");
        assertRefused("proposal-expired", () -> open.confirm(second, TODAY.plusDays(14)));
        assertRefused("proposal-expired", () -> open.decline(second, TODAY.plusDays(14)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void whatWasDecidedIsDecidedOnce(Status outcome) {
        Proposal decided =
                switch (outcome) {
                    case CONFIRMED -> open.confirm(second, TODAY);
                    case DECLINED -> open.decline(second, TODAY);
                    default -> open.expire();
                };
        assertThat(decided.status()).isEqualTo(outcome);
        assertRefused("proposal-decided", () -> decided.confirm(second, TODAY));
        assertRefused("proposal-decided", () -> decided.decline(second, TODAY));
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
