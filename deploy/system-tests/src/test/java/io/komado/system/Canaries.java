package io.komado.system;

import java.util.Map;

/** What a member's device and fingers bring along, and what must be nowhere afterwards (TH-01 to TH-05). */
final class Canaries {

    static final String AGENT = "KanarienvogelBrowser/74.31";
    static final String ADDRESS = "198.51.100.77";
    static final String TYPED_BY_MISTAKE = "kanarien.yamada@vogel.example";
    static final String LANGUAGE = "x-kanarienvogel";
    static final String NEW_NICKNAME = "ゆうぐれの灯台";
    static final String SAID = "部活の連絡が、自分にだけ来ません。";

    static final String IN_A_FILE = "Kanarienvogel Phone 74 (35.6895N)";
    static final String FILE_NAME = "kanarienvogel-IMG_2041.jpg";

    private Canaries() {}

    /** Headers that a proxy of a school or a company may add. */
    static Map<String, String> headers() {
        return Map.of(
                "X-Forwarded-For", ADDRESS,
                "X-Real-IP", ADDRESS,
                "Forwarded", "for=" + ADDRESS,
                "Sec-CH-UA-Model", AGENT,
                "Accept-Language", LANGUAGE);
    }
}
