package io.komado.chassis.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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
    public ProblemDetail of(HttpStatus status, String code, String detail, List<Refusal.Field> fields) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:problem:" + service + ":" + code));
        problem.setTitle(status.getReasonPhrase());
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return problem;
    }

    /** Writes one where no controller is reached. */
    public void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Map<String, Object> body = Map.of(
                "type",
                "urn:problem:" + service + ":" + code,
                "title",
                status.getReasonPhrase(),
                "status",
                status.value(),
                "detail",
                detail);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
