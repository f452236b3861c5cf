package io.komado.chassis.mail;

import java.time.LocalDate;

/** An address whose last mail the relay refused for good. */
public record RefusedAddress(String address, LocalDate since) {}
