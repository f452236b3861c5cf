package io.komado.cases.intakes.web;

import io.komado.cases.intakes.Account;
import io.komado.cases.intakes.Nature;
import io.komado.cases.intakes.StoreId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an intake, as form and agent send them (R1-26 to R1-36); everything but the matter may be left out (R1-34). */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record Told(
        @NotNull UUID reference,
        @NotNull @Pattern(regexp = "ja|en") String language,
        @NotNull @Size(max = 20) String kind,
        @Nullable @Size(max = 30) String concern,
        @NotNull @Size(max = 100) String name,
        @NotNull @Size(max = 40) String phone,
        @NotNull @Email @Size(max = 200) String mail,
        @Nullable UUID store,
        @NotNull @Size(max = 200) String where,
        @NotNull @Size(max = 500) String staff,
        @NotNull @Size(max = 200) String when,
        @NotBlank @Size(max = 8_000) String details,
        @NotNull Boolean feedbackWanted,
        @NotNull Boolean consent) {

    Account account() {
        return new Account(
                name.strip(),
                phone.strip(),
                mail.strip(),
                Optional.ofNullable(store).map(StoreId::new),
                where.strip(),
                staff.strip(),
                when.strip(),
                details.strip(),
                feedbackWanted,
                consent,
                language);
    }

    Nature nature() {
        return Nature.of(
                Spelled.of(Nature.Kind.values(), kind, "/kind"),
                Spelled.optional(Nature.Concern.values(), concern, "/concern"));
    }

    /** What was said stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "Told";
    }
}
