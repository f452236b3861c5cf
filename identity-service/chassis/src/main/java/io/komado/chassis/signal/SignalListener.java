package io.komado.chassis.signal;

/** Wants to know when something changed. */
public interface SignalListener {

    /** The channel's name, a plain PostgreSQL identifier. */
    String channel();

    /** Something changed; which thing is the channel's own matter. Called on the listening thread: do not block. */
    void changed(String subject);

    /** Words may have been lost, for the connection was; look at everything again. */
    void lookAgain();
}
