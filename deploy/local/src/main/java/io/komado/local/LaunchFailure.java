package io.komado.local;

/** Something a person must put right before Komado can run; the message is the one sentence that says what. */
public final class LaunchFailure extends RuntimeException {

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
