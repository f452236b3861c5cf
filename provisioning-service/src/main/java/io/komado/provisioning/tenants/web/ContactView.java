package io.komado.provisioning.tenants.web;

import io.komado.provisioning.notices.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** A contact on the wire. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ContactView(
        @NotNull String name,
        @NotNull String address,
        @NotNull Codes.Language language) {

    /** A contact as it is shown. */
    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.name(),
                contact.address(),
                Codes.Language.valueOf(contact.language().name()));
    }

    /**
     * The contact that was typed.
     *
     * @throws io.komado.chassis.problem.Refusal 422 when no mail can go there
     */
    public Contact contact() {
        return Contact.of(name, address, language.language());
    }

    /** Names and addresses stay out of logs and exceptions. */
    @Override
    public String toString() {
        return "ContactView";
    }
}
