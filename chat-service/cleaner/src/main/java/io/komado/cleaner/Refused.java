package io.komado.cleaner;

/** This file cannot be made anew; the reason is what its sender is told. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Reason {
        /** Nothing is in it. */
        EMPTY("file-empty"),
        /** Larger than is taken, before or after. */
        TOO_LARGE("file-too-large"),
        /** A kind that is not known here, whatever its name says. */
        UNKNOWN_KIND("file-kind-unknown"),
        /** Cannot be read to its end. */
        DAMAGED("file-damaged"),
        /** Wants a password. */
        LOCKED("file-locked"),
        /** More pages, points, cells or minutes than are taken. */
        TOO_MUCH("file-too-much"),
        /** The program that could read it is not installed here. */
        NO_CONVERTER("file-kind-not-here");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The code of the problem document. */
        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
