package io.komado.identity.register;

import io.komado.chassis.problem.Refusal;
import io.komado.identity.register.Register.Window;
import io.komado.identity.staff.StaffChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The windows of an organisation, and what its policy finds missing: several inside and one outside (R4-13). */
@Service
public class Windows {

    private static final int INTERNAL_AT_LEAST = 2;
    private static final int EXTERNAL_AT_LEAST = 1;

    private final Register register;
    private final StaffChanges changes;

    Windows(Register register, StaffChanges changes) {
        this.register = register;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public List<Window> all() {
        return register.windows();
    }

    /** The kinds of which there are too few: {@code internal}, {@code external}. */
    @Transactional(readOnly = true)
    public List<String> missing() {
        List<Window> windows = register.windows();
        long external = windows.stream().filter(Window::external).count();
        List<String> missing = new ArrayList<>();
        if (windows.size() - external < INTERNAL_AT_LEAST) {
            missing.add("internal");
        }
        if (external < EXTERNAL_AT_LEAST) {
            missing.add("external");
        }
        return missing;
    }

    @Transactional
    public UUID add(String name, boolean external) {
        changes.begin();
        Window window = new Window(UUID.randomUUID(), name, external);
        register.add(window);
        return window.id();
    }

    @Transactional
    public void change(UUID id, String name, boolean external) {
        changes.begin();
        requireFound(register.change(new Window(id, name, external)));
    }

    @Transactional
    public void remove(UUID id) {
        changes.begin();
        requireFound(register.remove(id));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw Refusal.notFound();
        }
    }
}
