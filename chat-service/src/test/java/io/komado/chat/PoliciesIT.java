package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.desks.Desks;
import io.komado.chat.policies.Policies;
import io.komado.chat.policies.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** R4-72: each day has the rules of the version in force on it, in its own tenant. */
@ChatServiceIT
class PoliciesIT {

    private static final LocalDate FROM = LocalDate.of(2027, 4, 1);

    @LocalServerPort
    int port;

    @Test
    void theRulesOfADayAreThoseOfTheVersionInForce(
            @Autowired Policies policies, @Autowired Desks desks, @Autowired TransactionTemplate transaction) {
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        Rules first = new Rules("company", 1, 48, 0, 30, 0, 3);
        Rules second = new Rules("company", 3, 12, 5, 60, 14, 10);
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> {
                    policies.keep(1, FROM, first);
                    policies.keep(2, FROM.plusDays(10), second);
                    policies.keep(2, FROM.plusDays(10), first);

                    assertThat(policies.at(FROM.minusDays(1))).isEqualTo(Policies.standard());
                    assertThat(policies.at(FROM)).isEqualTo(first);
                    assertThat(policies.at(FROM.plusDays(9))).isEqualTo(first);
                    assertThat(policies.at(FROM.plusDays(10))).isEqualTo(second);
                }));
        Tenancy.run(
                ChatFixture.create(desks, transaction, port).tenant(),
                () -> transaction.executeWithoutResult(
                        status -> assertThat(policies.at(FROM)).isEqualTo(Policies.standard())));
    }
}
