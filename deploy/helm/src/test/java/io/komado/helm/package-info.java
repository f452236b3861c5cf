/**
 * Holds the chart to its promises. It is linted and rendered by Helm itself, and what comes out is read as a cluster would read it:
 * a chart that merely looks right would be found out only where people already depend on it.
 */
@NullMarked
package io.komado.helm;

import org.jspecify.annotations.NullMarked;
