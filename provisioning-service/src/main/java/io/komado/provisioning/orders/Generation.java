package io.komado.provisioning.orders;

/**
 * The letters that are in use side by side, or on their way to be.
 *
 * @param number counted from 1; 0 while there are none
 * @param headcount the people whom they are for
 * @param spare the spare ones among them
 * @param distributing whether any of them are being handed out
 */
public record Generation(int number, int headcount, int spare, boolean distributing) {

    /** Before the first order. */
    public static final Generation NONE = new Generation(0, 0, 0, false);

    private static final int MOST_SPARE_PERCENT = 20;
    private static final int ALWAYS_SPARE = 10;

    /** How many spare letters there may be at most; more would be accounts without a person (TH-09). */
    int spareQuota() {
        return Math.max(ALWAYS_SPARE, Math.ceilDiv(headcount * MOST_SPARE_PERCENT, 100));
    }
}
