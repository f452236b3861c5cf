/** Ballots and hand-ins over HTTP: with a member's token for the signature, and without anything for all else. */
@NullMarked
package io.komado.survey.ballots.web;

import org.jspecify.annotations.NullMarked;
