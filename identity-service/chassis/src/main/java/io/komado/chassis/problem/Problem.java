package io.komado.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) as it is sent. It has no {@code instance}, which Spring's own would fill with the path of the
 * request and the ids in it.
 *
 * @param type {@code urn:problem:<service>:<code>}
 * @param errors the fields that are in the way
 * @param trace the id under which the log has what happened
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Refusal.Field> errors,
        @Nullable String trace) {

    Problem under(String traceId) {
        return new Problem(type, title, status, detail, errors, traceId);
    }
}
