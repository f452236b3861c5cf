/** Links over HTTP: asked by the desk, answered by the member. */
@NullMarked
package io.komado.chat.links.web;

import org.jspecify.annotations.NullMarked;
