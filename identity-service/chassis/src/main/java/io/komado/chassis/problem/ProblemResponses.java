package io.komado.chassis.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem documents of type {@code urn:problem:<service>:<code>}. */
public final class ProblemResponses {

    private final String service;
    private final JsonMapper json;

    ProblemResponses(String service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    /** The problem document of these words. */
    Problem of(HttpStatus status, String code, String detail, List<Refusal.Field> fields) {
        return new Problem(
                "urn:problem:" + service + ":" + code, status.getReasonPhrase(), status.value(), detail, fields, null);
    }

    /** Writes one where no controller is reached. */
    public void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(of(status, code, detail, List.of())));
    }
}
