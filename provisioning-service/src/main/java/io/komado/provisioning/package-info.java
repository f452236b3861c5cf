/**
 * provisioning-service: from an organisation's name and a headcount to a box of letters.
 *
 * <p>It exists apart from identity-service so that what an operator touches (tenants, orders, paper) and what signs people in
 * never share a database: this one knows numbers, that one knows accounts, and neither knows people.
 */
@NullMarked
package io.komado.provisioning;

import org.jspecify.annotations.NullMarked;
