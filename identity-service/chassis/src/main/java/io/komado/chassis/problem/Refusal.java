package io.komado.chassis.problem;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Something that was asked and cannot be done, with the reason as it may be shown to whoever asked.
 *
 * <p>Neither the code nor the detail repeats what was typed (TH-05, TH-29).
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A field that is in the way.
     *
     * @param pointer a JSON pointer into the request
     * @param code what is wrong with it
     */
    public record Field(String pointer, String code) implements java.io.Serializable {}

    private final HttpStatus status;
    private final String code;
    private final ArrayList<Field> fields = new ArrayList<>();

    private Refusal(HttpStatus status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** 422: the request is understood and breaks a rule. */
    public static Refusal unprocessable(String code, String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** 409: the state of things does not allow it now. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(HttpStatus.CONFLICT, code, detail);
    }

    /** 403: not for this caller. */
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, code, detail);
    }

    /** 410: it was there once. */
    public static Refusal gone(String code, String detail) {
        return new Refusal(HttpStatus.GONE, code, detail);
    }

    /** 503: a part that is needed is away; to be tried again. */
    public static Refusal unavailable(String code, String detail) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
    }

    /** 404, the same for what is missing and for what is somebody else's (R0-09). */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.");
    }

    /** Adds the field that is in the way. */
    public Refusal at(String pointer, String fieldCode) {
        fields.add(new Field(pointer, fieldCode));
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
