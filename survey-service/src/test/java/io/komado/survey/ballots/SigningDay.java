package io.komado.survey.ballots;

import org.springframework.context.ApplicationContext;

/** Lets the service look which marks may be written, as it does each hour. */
public final class SigningDay {

    private SigningDay() {}

    /** An hour has struck. */
    public static void hourOf(ApplicationContext service) {
        service.getBean(Signing.class).writeDue();
    }

    /** The digest under which a ballot lies in the box. */
    public static byte[] digest(byte[] ballot) {
        return Digests.of(ballot);
    }
}
