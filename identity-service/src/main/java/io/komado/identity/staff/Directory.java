package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names behind the opaque ids, for members and colleagues of the same tenant. */
@Service
public class Directory {

    private final StaffMembers staff;
    private final StaffChanges changes;

    Directory(StaffMembers staff, StaffChanges changes) {
        this.staff = staff;
        this.changes = changes;
    }

    /** Everyone who may read at a desk of the running tenant today. */
    @Transactional(readOnly = true)
    public List<StaffMember> readers() {
        return staff.all().stream()
                .filter(person -> person.readsAtADesk(changes.today()))
                .toList();
    }

    /** Everyone of the running tenant's staff, with the terms that have not ended. */
    @Transactional(readOnly = true)
    public List<StaffMember> everyone() {
        return staff.all();
    }

    /** This person of the running tenant's staff. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(StaffId id) {
        return staff.find(id);
    }
}
