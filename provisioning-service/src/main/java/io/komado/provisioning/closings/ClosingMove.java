package io.komado.provisioning.closings;

/** What can happen to a closing. */
public enum ClosingMove {
    /** A tenant-admin asks for it. */
    ASK,
    /** An operator begins it. */
    BEGIN,
    /** Another operator confirms it. */
    CONFIRM,
    /** A tenant-admin or an operator takes it back. */
    CANCEL,
    /** The last of the thirty days is over. */
    TIME_IS_UP,
    /** Nothing is left anywhere. */
    FINISH
}
