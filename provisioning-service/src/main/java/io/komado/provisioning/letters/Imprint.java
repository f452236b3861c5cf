package io.komado.provisioning.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands on papers besides their fixed words.
 *
 * @param contacts where else people can turn, each tried out by the organisation
 * @param customerDesk the desk for customers; empty where no telephone or mail was tried out
 */
public record Imprint(List<Contact> contacts, Optional<Contact> customerDesk, Rules rules) {

    public Imprint {
        contacts = List.copyOf(contacts);
    }

    /**
     * A place to turn to.
     *
     * @param phone may be empty
     * @param mail may be empty
     */
    public record Contact(String name, String note, String phone, String mail) {

        /** The number, or the address where there is none; empty where there is neither. */
        String reach() {
            return phone.isEmpty() ? mail : phone;
        }
    }

    /**
     * The numbers of the organisation's rules that its people should know.
     *
     * @param servesCustomers whether the policy is about customers
     */
    public record Rules(
            int version,
            LocalDate inForceFrom,
            boolean servesCustomers,
            int watchMonths,
            int answerWithinHours,
            int conversationDays,
            int caseYears) {}
}
