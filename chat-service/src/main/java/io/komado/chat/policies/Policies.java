package io.komado.chat.policies;

import java.time.LocalDate;

/** The versions of the running tenant's rules; a port, because SQL stays at the rim. */
public interface Policies {

    /** The rules in force on this day; the standard ones before the first version. */
    Rules at(LocalDate day);

    /** Keeps a version; told again, it stays as it was. */
    void keep(int number, LocalDate effectiveFrom, Rules rules);

    /** What holds for a tenant that has published nothing yet. */
    static Rules standard() {
        return Rules.STANDARD;
    }
}
