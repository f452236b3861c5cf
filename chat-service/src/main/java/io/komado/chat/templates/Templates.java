package io.komado.chat.templates;

import io.komado.chat.desks.DeskId;
import java.util.List;
import java.util.UUID;

/** The running tenant's ready replies; a port, because SQL stays at the rim. */
public interface Templates {

    List<Template> of(DeskId desk);

    /** Keeps one; of the same id, it replaces that of this desk, and none of another. */
    void keep(DeskId desk, Template template);

    void forget(DeskId desk, UUID template);
}
