package io.komado.provisioning.letters;

/** A page of running words whose type is as large as its words allow, since names and contacts are longer here and shorter there. */
interface Form {

    /** Draws the page in this type; false when something went below its foot. */
    boolean draw(Sheet sheet, Sheet.Body body);

    /** Draws the page in the largest type that fits, up to two points above and below the natural one. */
    default void drawFitting(Sheet sheet, Sheet.Body natural) {
        drawFitting(sheet, natural, 2);
    }

    /**
     * As above, with another bound upwards.
     *
     * @param natural the size at which the language is easy to read
     * @param mostLarger in points
     */
    default void drawFitting(Sheet sheet, Sheet.Body natural, float mostLarger) {
        Sheet blank = sheet.blank();
        for (float more = mostLarger; more >= -MOST_SMALLER; more -= STEP) {
            Sheet.Body body = natural.larger(more);
            if (draw(blank, body)) {
                draw(sheet, body);
                return;
            }
        }
        throw new IllegalStateException("the words do not fit on their page");
    }

    /** In points; below it, paper is no longer read at arm's length. */
    float MOST_SMALLER = 2;

    /** In points. */
    float STEP = 0.25f;
}
