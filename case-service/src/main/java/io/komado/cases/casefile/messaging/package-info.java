/** What other services and the auditors get to know of cases: ids, rows of the table, words of ours. */
@NullMarked
package io.komado.cases.casefile.messaging;

import org.jspecify.annotations.NullMarked;
