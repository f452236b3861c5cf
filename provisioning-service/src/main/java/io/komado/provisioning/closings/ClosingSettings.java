package io.komado.provisioning.closings;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who has a part in the end of a tenant.
 *
 * @param services which must say that they have destroyed what they had, beside this one; by short name, such as {@code chat}
 * @param contributors which hand over records of a tenant, by short name, each with its inner address
 */
@Validated
@ConfigurationProperties("komado.closing")
public record ClosingSettings(
        @NotEmpty List<@Pattern(regexp = "[a-z]+") String> services,
        @Nullable Map<String, String> contributors) {

    public ClosingSettings {
        services = List.copyOf(services);
        contributors = contributors == null ? Map.of() : Map.copyOf(contributors);
    }

    /** Where their inner addresses are. */
    public Map<String, String> contributing() {
        return contributors == null ? Map.of() : contributors;
    }

    /** The topics on which the services answer. */
    public String[] topics() {
        return services.stream().map(service -> service + ".closing.v1").toArray(String[]::new);
    }
}
