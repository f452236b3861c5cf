package io.komado.chassis.erasure;

/** Tells of an erasing, in its transactions. The chassis publishes both; a service that has more to do brings its own. */
public interface ErasureWitness {

    /** It has come so far. */
    void goesOn(Erasure erasure);

    /** Nothing is left. */
    void ended(Erasure erasure);
}
