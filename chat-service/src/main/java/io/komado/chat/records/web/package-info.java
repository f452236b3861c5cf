/**
 * Records over HTTP: the desk proposes and reports, the member consents, case-service fetches a key.
 */
@NullMarked
package io.komado.chat.records.web;

import org.jspecify.annotations.NullMarked;
