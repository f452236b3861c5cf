/** The routes for papers: for the organisation's own people, and for the operator who packs the kit. */
@NullMarked
package io.komado.provisioning.papers.web;

import org.jspecify.annotations.NullMarked;
