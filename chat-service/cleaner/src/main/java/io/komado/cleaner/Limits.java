package io.komado.cleaner;

/** How much of a file is taken; beyond, it is refused rather than cut off. */
public final class Limits {

    /** The largest file that is taken and that comes out, in bytes. */
    public static final int BYTES = 20 * 1024 * 1024;

    /** The most pages of a PDF, sheets of a workbook or slides of a presentation. */
    static final int PAGES = 60;

    /** The most points of a picture, before it is made smaller: 100 megapixels. */
    static final long POINTS = 100_000_000L;

    /** The longer side of a picture that comes out, in points. */
    static final int LONGER_SIDE = 4_096;

    /** The most cells of a workbook. */
    static final int CELLS = 200_000;

    /** The most pictures inside of one document. */
    static final int PICTURES = 60;

    /** The longest recording, in seconds. */
    static final int SECONDS = 20 * 60;

    private Limits() {}
}
