package io.komado.cases.documents;

/**
 * A place on a page that is to be covered.
 *
 * @param page counted from 1
 * @param left where it begins, as a part of the page's width
 * @param top where it begins, as a part of the page's height, from above
 * @param width as a part of the page's width
 * @param height as a part of the page's height
 */
public record Box(int page, double left, double top, double width, double height) {

    /** Whether it lies on this many pages. */
    boolean isOnOneOf(int pages) {
        return page >= 1
                && page <= pages
                && left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && left + width <= 1.001
                && top + height <= 1.001;
    }
}
