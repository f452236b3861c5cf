package io.komado.provisioning.letters;

/**
 * What goes to the responder together.
 *
 * @param headcount the people who are to get a letter
 * @param spare the letters on top of that (TH-09)
 */
public record Kit(int headcount, int spare) {

    /** All letters of the kit. */
    public int letters() {
        return headcount + spare;
    }
}
