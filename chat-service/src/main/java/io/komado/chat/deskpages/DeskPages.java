package io.komado.chat.deskpages;

import io.komado.chat.desks.DeskId;
import java.util.Optional;

/** The pages of the running tenant's desks; a port, because SQL stays at the rim. */
public interface DeskPages {

    Optional<DeskPage> of(DeskId desk);

    void keep(DeskId desk, DeskPage page);
}
