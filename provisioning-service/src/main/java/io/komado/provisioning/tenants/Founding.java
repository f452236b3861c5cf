package io.komado.provisioning.tenants;

import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant begins with.
 *
 * @param headcountLimit how many people may get letters during the trial
 * @param contact whom the operator writes to; an operator may found a tenant without one
 */
public record Founding(
        String name,
        Organisation.Kind kind,
        Industry industry,
        int headcountLimit,
        List<Language> languages,
        Optional<Contact> contact) {

    public Founding {
        languages = languages.stream().distinct().toList();
    }
}
