package io.komado.chat.live;

/** An open stream's ear; called on the dispatching thread, so it must not block. */
public interface Subscriber {

    void arrived(LiveMessage message);

    /** Messages may have been missed; look at everything again. */
    void mayHaveMissed();
}
