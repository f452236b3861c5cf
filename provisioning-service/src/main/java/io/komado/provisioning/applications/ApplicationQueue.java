package io.komado.provisioning.applications;

import java.util.List;

/** The operator's look at all applications, through a database role that can change nothing. An interface because the database is an adapter. */
public interface ApplicationQueue {

    /** All that are kept, those that wait first, the oldest of them at the top. */
    List<Application> all();
}
