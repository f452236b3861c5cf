package io.komado.chat.conversations.web;

/** How much one answer holds. */
final class Limits {

    private static final int MOST = 100;

    private Limits() {}

    static int of(int wished) {
        return Math.clamp(wished, 1, MOST);
    }
}
