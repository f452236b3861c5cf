package io.komado.survey.ballots;

/** Which replica signs: one at a time, because only it knows the marks of today. An interface because the lock is PostgreSQL's, an adapter, which points inwards. */
public interface SigningTurn {

    /** When in the order of starting and stopping it is taken and given back. */
    int PHASE = Integer.MAX_VALUE - 10;

    /** Whether it is this process. */
    boolean isOurs();
}
