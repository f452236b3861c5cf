package io.komado.provisioning.closings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.provisioning.closings.Answer;
import io.komado.provisioning.closings.Closing;
import io.komado.provisioning.closings.Obstacle;
import io.komado.provisioning.closings.TenantClosing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closing on the wire.
 *
 * @param recipient whether there is a key to which the records can be encrypted
 * @param obstacles what stands in the way, by kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosingView(
        String stage,
        boolean askedByTenant,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate takingOutUntil,
        boolean recipient,
        @Nullable LocalDate auditUntil,
        List<ServiceView> services,
        List<String> obstacles) {

    /** How far one service is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceView(
            String service,
            String step,
            long done,
            long total,
            @Nullable LocalDate erasedOn) {

        static ServiceView of(Answer answer) {
            return new ServiceView(
                    answer.service(),
                    answer.step(),
                    answer.done(),
                    answer.total(),
                    answer.erasedOn().orElse(null));
        }
    }

    static ClosingView of(TenantClosing.State state) {
        Closing closing = state.closing();
        return new ClosingView(
                closing.stage().code(),
                closing.askedByTenant(),
                closing.confirmedOn().orElse(null),
                closing.takingOutUntil().orElse(null),
                closing.recipient().isPresent(),
                closing.auditUntil().orElse(null),
                state.answers().stream().map(ServiceView::of).toList(),
                state.obstacles().stream().map(Obstacle::kind).toList());
    }
}
