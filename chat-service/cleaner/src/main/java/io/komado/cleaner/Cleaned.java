package io.komado.cleaner;

/** A file made anew. */
record Cleaned(FileKind kind, byte[] bytes) {

    @Override
    public String toString() {
        return "Cleaned[" + kind + "]";
    }
}
