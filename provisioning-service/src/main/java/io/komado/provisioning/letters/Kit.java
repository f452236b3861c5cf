package io.komado.provisioning.letters;

/**
 * What goes to the responder together.
 *
 * @param headcount the people who are to get a letter; 0 where all are spare
 * @param spare the letters on top of that (TH-09)
 * @param anew whether these take the place of the letters that are in use
 */
public record Kit(int headcount, int spare, boolean anew) {

    /** All letters of the kit. */
    public int letters() {
        return headcount + spare;
    }

    /** The word that stands for it in the keys of the responder's page. */
    String occasion() {
        return headcount == 0 ? "spares" : anew ? "anew" : "text";
    }
}
