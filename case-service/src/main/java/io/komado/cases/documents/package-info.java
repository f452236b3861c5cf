/**
 * Documents of a case, each for the right eyes: whole for those who carry the case, a redacted copy or a summary for those who may read a part, and
 * for people from outside until a day (issue E, points 9 and 12).
 */
@NullMarked
package io.komado.cases.documents;

import org.jspecify.annotations.NullMarked;
