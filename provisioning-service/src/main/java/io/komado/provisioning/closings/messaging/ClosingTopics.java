package io.komado.provisioning.closings.messaging;

import io.komado.provisioning.closings.ClosingSettings;
import org.springframework.stereotype.Component;

/** The topics on which the services answer, for the listener's annotation. */
@Component
public class ClosingTopics {

    private final ClosingSettings settings;

    ClosingTopics(ClosingSettings settings) {
        this.settings = settings;
    }

    /** Their names. */
    public String[] names() {
        return settings.topics();
    }
}
