/**
 * The running tenant as this service needs it: how many people, how small a group may be shown, which languages.
 *
 * <p>It exists so that no wave is begun where anonymity cannot be promised (TH-30), and because what belongs to others is kept here from their events.
 */
@NullMarked
package io.komado.survey.tenants;

import org.jspecify.annotations.NullMarked;
