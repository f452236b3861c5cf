package io.komado.survey.ballots.web;

import java.util.Base64;

/** Bytes on the wire: base64url without padding. */
final class Bytes {

    private static final byte[] NONE = {};

    private Bytes() {}

    /** No bytes at all where the text is none of ours, which no rule lets through. */
    static byte[] of(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException ignored) {
            return NONE;
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
