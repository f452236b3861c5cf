package io.komado.cases.intakes;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * An organisation for which the running tenant's desk works, as the desk shows it to customers (R1-25).
 *
 * @param served whether the contract is in force; what came before stays
 * @param english empty where there is no form in English
 * @param desk what the desk calls itself towards this client's customers (conflict 11 of domain.md)
 */
public record Client(
        TenantId tenant,
        boolean served,
        String japanese,
        String english,
        String desk,
        String deskEnglish,
        List<Store> stores) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_STORES = 2_000;

    /** A store or branch. */
    public record Store(StoreId id, String name) {}

    public Client {
        stores = List.copyOf(stores);
    }

    /** Whether its form is open. */
    public boolean isOpen() {
        return served && !japanese.isBlank() && !desk.isBlank();
    }

    /**
     * The same as it is entered.
     *
     * @throws Refusal 422 for a name that is missing or too long, and for too many stores
     */
    Client described(String name, String inEnglish, String ofDesk, String ofDeskInEnglish, List<Store> known) {
        Refusal refusal = Refusal.unprocessable("client-unusable", "This cannot be shown to customers.");
        check(refusal, "/japanese", name, true);
        check(refusal, "/english", inEnglish, false);
        check(refusal, "/desk", ofDesk, true);
        check(refusal, "/deskEnglish", ofDeskInEnglish, false);
        known.forEach(store -> check(refusal, "/stores", store.name(), true));
        if (known.size() > MOST_STORES
                || known.stream().map(Store::id).distinct().count() != known.size()) {
            refusal.at("/stores", known.size() > MOST_STORES ? "too-many" : "twice");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        return new Client(
                tenant, served, name.strip(), inEnglish.strip(), ofDesk.strip(), ofDeskInEnglish.strip(), known);
    }

    /** What a store of this client is called. */
    public Optional<Store> store(StoreId id) {
        return stores.stream().filter(store -> store.id().equals(id)).findFirst();
    }

    private static void check(Refusal refusal, String pointer, String name, boolean needed) {
        if (name.length() > LONGEST_NAME || (needed && name.isBlank())) {
            refusal.at(pointer, name.isBlank() ? "missing" : "too-long");
        }
    }
}
