package io.komado.bench;

import java.io.IOException;

/** What one worker does again and again. */
interface Step extends AutoCloseable {

    /** Does it once; false when it was refused or lost. */
    boolean once() throws Exception;

    @Override
    default void close() throws IOException {}
}
