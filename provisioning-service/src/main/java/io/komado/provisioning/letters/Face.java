package io.komado.provisioning.letters;

/** The three type faces of our paper (DESIGN section 3: Mincho for the greeting, universal-design Gothic for what is read). */
enum Face {
    TEXT("BIZUDPGothic-Regular.ttf"),
    STRONG("BIZUDPGothic-Bold.ttf"),
    GREETING("BIZUDPMincho-Regular.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
