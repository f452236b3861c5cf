package io.komado.chassis.problem;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what goes wrong into problem documents; no answer and no log line repeats what was sent (TH-29). */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemResponses responses;

    Problems(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return answer(responses.of(refusal.status(), refusal.code(), refusal.detail(), refusal.fields()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notTheirs(AccessDeniedException ignored) {
        return answer(responses.of(HttpStatus.FORBIDDEN, "not-yours", "Your role may not do this.", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(OptimisticLockingFailureException ignored) {
        return answer(responses.of(
                HttpStatus.CONFLICT, "changed-meanwhile", "Somebody else changed this first. Look again.", List.of()));
    }

    /** PostgreSQL is away or too busy: nothing was done, and the same request may be sent again. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Problem> storeAway(Exception e) {
        LOG.warn("The database is away: {}", Traces.kindOf(e));
        Problem problem = responses.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-away",
                "This cannot be kept right now. Nothing was done; please try again in a moment.",
                List.of());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception e) {
        String trace = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}: {}", trace, Traces.of(e));
        Problem problem = responses.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side.", List.of());
        return answer(problem.under(trace));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Refusal.Field> fields = e.getFieldErrors().stream()
                .map(error -> new Refusal.Field(
                        "/" + error.getField().replace('.', '/'),
                        error.getCode() == null ? "invalid" : error.getCode().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return unreadable(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields", "Some fields need another look.", fields);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Throwable cause = e.getCause();
        if (cause instanceof UnrecognizedPropertyException) {
            return unreadable(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-property",
                    "The request has a property that this route does not take.",
                    List.of());
        }
        if (cause instanceof DatabindException wrong) {
            return unreadable(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid-fields",
                    "Some fields need another look.",
                    List.of(new Refusal.Field(pointerOf(wrong), "type")));
        }
        return unreadable(HttpStatus.BAD_REQUEST, "malformed-json", "The request is not readable JSON.", List.of());
    }

    /** Everything that Spring MVC itself refuses: no route, wrong method, wrong media type, a parameter of the wrong kind. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String code = known == HttpStatus.NOT_FOUND ? "not-found" : "malformed-request";
        String detail = known == HttpStatus.NOT_FOUND ? "There is nothing here." : "The request cannot be understood.";
        return ResponseEntity.status(known)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(responses.of(known, code, detail, List.of()));
    }

    private ResponseEntity<Object> unreadable(
            HttpStatus status, String code, String detail, List<Refusal.Field> fields) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(responses.of(status, code, detail, fields));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Where in the request, by the names of our own fields. */
    private static String pointerOf(DatabindException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()));
        return pointer.toString();
    }
}
