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

    Directory(StaffMembers staff) {
        this.staff = staff;
    }

    /** Everyone who may read at a desk of the running tenant. */
    @Transactional(readOnly = true)
    public List<StaffMember> readers() {
        return staff.all().stream().filter(StaffMember::readsAtADesk).toList();
    }

    /** This person of the running tenant's staff. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(StaffId id) {
        return staff.find(id);
    }
}
